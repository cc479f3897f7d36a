#include "history/location.hpp"

#include "history/failure.hpp"

#include <algorithm>
#include <string_view>

namespace jixiao::history {
namespace fs = std::filesystem;
namespace {

constexpr auto default_file = "history.sqlite";
/// Seconds until a server that does not answer is given up, where the URL does not say otherwise.
constexpr auto usual_wait = "connect_timeout=5";

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
    if (query.find("connect_timeout=") == std::string_view::npos)
        location.address += (query.empty() ? "?" : "&") + std::string{usual_wait};
    return location;
}

}  // namespace

Location find_location(std::string const& stated, fs::path const& folder) {
    if (stated.starts_with("postgresql://") || stated.starts_with("postgres://"))
        return server(stated);
    if (auto const scheme = stated.find("://"); scheme != std::string::npos)
        throw Failure{say("a history cannot be kept in {0}", stated.substr(0, scheme)),
                      say("name an SQLite file, or postgresql://host/name")};
    auto const path = (folder / (stated.empty() ? default_file : stated)).lexically_normal();
    if (path.string().find('"') != std::string::npos)
        throw Failure{say("the name of a history cannot hold a quotation mark: {0}", path.string()),
                      say("give it another name")};
    return {Kind::sqlite, fs::absolute(path).string(), path.generic_string(), {}};
}

}  // namespace jixiao::history
