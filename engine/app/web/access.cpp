#include "app/web/access.hpp"

#include <array>
#include <cerrno>
#include <sys/random.h>
#include <system_error>

namespace jixiao::web {
namespace {

constexpr std::string_view bearer = "Bearer ";

bool is_read(Request const& request) {
    return request.method == "GET" || request.method == "HEAD";
}

bool has_session(Request const& request, Access const& access) {
    auto const cookies = request.header("cookie");
    for (std::size_t at = 0; at < cookies.size();) {
        auto const end = std::min(cookies.find(';', at), cookies.size());
        auto cookie = cookies.substr(at, end - at);
        while (cookie.starts_with(' ')) cookie.remove_prefix(1);
        constexpr std::string_view name = "jixiao=";
        if (cookie.starts_with(name) && is_same_secret(cookie.substr(name.size()), access.session))
            return true;
        at = end + 1;
    }
    return false;
}

bool is_foreign(Request const& request, Access const& access) {
    auto const origin = request.header("origin");
    if (origin.empty()) return false;
    auto const is_of = [&](std::string_view scheme, std::set<std::string> const& hosts) {
        return origin.starts_with(scheme) &&
               hosts.contains(std::string{origin.substr(scheme.size())});
    };
    return !is_of("http://", access.hosts) && !is_of("https://", access.secure_hosts);
}

}  // namespace

bool is_same_secret(std::string_view one, std::string_view other) {
    if (one.size() != other.size() || one.empty()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

bool has_token(Request const& request, Access const& access) {
    auto const given = request.header("authorization");
    return given.starts_with(bearer) && is_same_secret(given.substr(bearer.size()), access.token);
}

std::optional<Response> refused(Request const& request, Access const& access) {
    if (!access.hosts.contains(std::string{request.header("host")}))
        return problem(421, "host", "this server is not called so");
    if (is_foreign(request, access) || request.header("sec-fetch-site") == "cross-site")
        return problem(403, "origin", "a page of another site may not ask here");
    auto const may_read =
        !access.reads_need_token || has_token(request, access) || has_session(request, access);
    if (!may_read) return problem(401, "token", "the token that the server printed is needed");
    if (is_read(request)) return std::nullopt;
    if (request.method != "POST") return problem(405, "method", "GET or POST is expected");
    if (!request.body.empty() && !request.header("content-type").starts_with("application/json"))
        return problem(415, "type", "a body of application/json is expected");
    if (!has_token(request, access))
        return problem(401, "token", "the token that the server printed is needed");
    auto const writes = request.path != "/api/v1/session" && request.path != "/api/v1/check";
    if (access.read_only && writes) return problem(403, "read-only", "this server only shows");
    return std::nullopt;
}

std::string random_token() {
    std::array<unsigned char, 16> bytes;
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error{errno, std::generic_category(), "getrandom"};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string token;
    for (auto const byte : bytes) {
        token += digits[byte >> 4U];
        token += digits[byte & 15U];
    }
    return token;
}

}  // namespace jixiao::web
