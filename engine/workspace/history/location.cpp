#include "workspace/history/location.hpp"

#include "base/refusal.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace jixiao::history {
namespace fs = std::filesystem;
namespace {

constexpr auto default_file = "history.sqlite";
/// How long a server that does not answer is waited for, where the URL does not say otherwise: to
/// connect, in seconds, and once connected, in milliseconds.
constexpr std::array usual_waits{std::pair{"connect_timeout=", "5"},
                                 std::pair{"tcp_user_timeout=", "15000"}};

std::string password_in_query(std::string_view query) {
    constexpr std::string_view key = "password=";
    auto const at = query.find(key);
    if (at == std::string_view::npos) return {};
    auto const value = query.substr(at + key.size());
    return std::string{value.substr(0, value.find('&'))};
}

/// postgresql://user:password@host/name?options
Location server(std::string const& url) {
    auto const host = url.find("://") + 3;
    auto const question = std::min(url.find('?'), url.size());
    auto const slash = std::min(url.find('/', host), question);
    auto const at = url.substr(0, slash).rfind('@');
    Location location{Kind::postgresql, url, url.substr(0, question), {}};
    if (at != std::string::npos && at > host) {
        auto const colon = url.find(':', host);
        if (colon < at) {
            location.secret = url.substr(colon + 1, at - colon - 1);
            location.shown.erase(colon, at - colon);
        }
    }
    auto const query = std::string_view{url}.substr(question);
    if (location.secret.empty()) location.secret = password_in_query(query);
    for (auto const& [key, value] : usual_waits) {
        if (query.find(key) != std::string_view::npos) continue;
        auto const is_first = location.address.find('?') == std::string::npos;
        location.address += (is_first ? "?" : "&") + std::string{key} + value;
    }
    return location;
}

}  // namespace

Location find_location(std::string const& stated, fs::path const& folder) {
    if (stated.starts_with("postgresql://") || stated.starts_with("postgres://"))
        return server(stated);
    if (auto const scheme = stated.find("://"); scheme != std::string::npos)
        throw Refusal{say("a history cannot be kept in {0}", stated.substr(0, scheme)),
                      say("give an SQLite file or postgresql://host/name")};
    auto const path = (folder / (stated.empty() ? default_file : stated)).lexically_normal();
    if (path.string().find('"') != std::string::npos)
        throw Refusal{
            say("the name of a history cannot contain a quotation mark: {0}", path.string()),
            say("give it another name")};
    return {Kind::sqlite, fs::absolute(path).string(), path.generic_string(), {}};
}

}  // namespace jixiao::history
