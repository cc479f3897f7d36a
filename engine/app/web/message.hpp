#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace jixiao::web {

/// One HTTP request, read whole.
struct Request {
    std::string method;                        // GET, POST …
    std::string path;                          // decoded, without the query: "/api/v1/file"
    std::map<std::string, std::string> query;  // decoded; of a repeated key the last
    std::map<std::string, std::string, std::less<>> headers;  // by name in small letters
    std::string body;

    /// The header, or nothing.
    std::string_view header(std::string_view name) const {
        auto const found = headers.find(name);
        return found == headers.end() ? std::string_view{} : std::string_view{found->second};
    }
    /// The query's value, or nothing.
    std::string asked(std::string const& key) const {
        auto const found = query.find(key);
        return found == query.end() ? std::string{} : found->second;
    }
};

/// What is answered. An answer that streams events is kept open after its headers; one that takes
/// long is made by `later`, beside the others.
struct Response {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body = {};
    std::map<std::string, std::string> headers = {};
    bool is_event_stream = false;
    std::function<Response()> later = {};
};

/// Splits "/a?b=c" into path and query. False when an escape is broken or the path is not absolute.
bool read_target(std::string_view target, Request& request);

/// {"error": …, "code": …}
Response problem(int status, std::string_view code, std::string_view text);

}  // namespace jixiao::web
