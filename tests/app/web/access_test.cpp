#include "app/web/access.hpp"

#include "tests/catch.hpp"

using namespace jixiao::web;

namespace {

Access given_access() {
    Access access;
    access.hosts = {"127.0.0.1:8240", "localhost:8240"};
    access.token = "0123456789abcdef";
    access.session = "fedcba9876543210";
    return access;
}

Request asking(std::string const& method, std::string const& path,
               std::map<std::string, std::string> const& headers) {
    Request request;
    request.method = method;
    request.path = path;
    request.headers["host"] = "127.0.0.1:8240";
    for (auto const& [name, value] : headers) request.headers[name] = value;
    if (method == "POST") request.body = "{}";
    return request;
}

/// 0 for a request that may be answered.
int refusal(Request const& request, Access const& access) {
    auto const response = refused(request, access);
    return response ? response->status : 0;
}

using Headers = std::map<std::string, std::string>;
std::string const json = "application/json", bearer = "Bearer 0123456789abcdef";

}  // namespace

TEST_CASE("access: who may ask what on this machine", "[web]") {
    auto const [method, path, headers,
                status] = GENERATE(table<std::string, std::string, Headers, int>({
        {"GET", "/", Headers{}, 0},
        {"HEAD", "/", Headers{}, 0},
        {"GET", "/", Headers{{"host", "localhost:8240"}}, 0},
        // DNS rebinding: a name of theirs that leads to us.
        {"GET", "/", Headers{{"host", "evil.example:8240"}}, 421},
        {"GET", "/", Headers{{"host", "127.0.0.1"}}, 421},
        {"GET", "/", Headers{{"host", ""}}, 421},
        {"GET", "/", Headers{{"origin", "http://127.0.0.1:8240"}}, 0},
        {"GET", "/", Headers{{"origin", "http://evil.example"}}, 403},
        {"GET", "/", Headers{{"origin", "https://127.0.0.1:8240"}}, 403},
        {"GET", "/", Headers{{"origin", "null"}}, 403},
        {"GET", "/", Headers{{"sec-fetch-site", "cross-site"}}, 403},
        {"PUT", "/api/v1/file", Headers{{"authorization", bearer}}, 405},
        {"DELETE", "/", Headers{{"authorization", bearer}}, 405},
        {"POST", "/api/v1/file", Headers{{"content-type", json}}, 401},
        {"POST", "/api/v1/file", Headers{{"content-type", json}, {"authorization", bearer}}, 0},
        {"POST", "/api/v1/file",
         Headers{{"content-type", json}, {"authorization", "Bearer 0123456789abcdeF"}}, 401},
        {"POST", "/api/v1/file", Headers{{"content-type", json}, {"authorization", "Bearer "}},
         401},
        // What a form of another site can send.
        {"POST", "/api/v1/file", Headers{{"content-type", "text/plain"}, {"authorization", bearer}},
         415},
        {"POST", "/api/v1/file",
         Headers{
             {"content-type", json}, {"authorization", bearer}, {"origin", "http://evil.example"}},
         403},
        {"POST", "/api/v1/check", Headers{{"content-type", json}}, 401},
    }));
    CAPTURE(method, path, headers);
    CHECK(refusal(asking(method, path, headers), given_access()) == status);
}

TEST_CASE("access: a proxy with TLS before a name, and nothing else, makes https of it", "[web]") {
    auto access = given_access();
    access.hosts.insert("jixiao.example");
    access.secure_hosts = {"jixiao.example"};
    auto const [host, origin, status] = GENERATE(table<std::string, std::string, int>({
        {"jixiao.example", "https://jixiao.example", 0},
        {"jixiao.example", "http://jixiao.example", 0},
        {"jixiao.example", "https://evil.example", 403},
        {"jixiao.example", "https://jixiao.example.evil", 403},
        {"127.0.0.1:8240", "https://127.0.0.1:8240", 403},
    }));
    CAPTURE(host, origin);
    CHECK(refusal(asking("GET", "/", {{"host", host}, {"origin", origin}}), access) == status);
}

TEST_CASE("access: where others can reach it, reading needs the token or a session", "[web]") {
    auto access = given_access();
    access.reads_need_token = true;
    auto const [headers, status] = GENERATE(table<Headers, int>({
        {Headers{}, 401},
        {Headers{{"authorization", bearer}}, 0},
        {Headers{{"cookie", "jixiao=fedcba9876543210"}}, 0},
        {Headers{{"cookie", "a=b; jixiao=fedcba9876543210"}}, 0},
        {Headers{{"cookie", "jixiao=0123456789abcdef"}}, 401},  // the token is no session
        {Headers{{"cookie", "xjixiao=fedcba9876543210"}}, 401},
        {Headers{{"cookie", ";;jixiao"}}, 401},
    }));
    CAPTURE(headers);
    CHECK(refusal(asking("GET", "/", headers), access) == status);
    // A session only reads.
    auto post = headers;
    post["content-type"] = json;
    auto const writes = headers.contains("authorization") ? 0 : 401;
    CHECK(refusal(asking("POST", "/api/v1/file", post), access) == writes);
}

TEST_CASE("access: a server that only shows takes no save, whoever knows the token", "[web]") {
    auto access = given_access();
    access.read_only = true;
    Headers const headers{{"content-type", json}, {"authorization", bearer}};
    CHECK(refusal(asking("POST", "/api/v1/file", headers), access) == 403);
    CHECK(refusal(asking("POST", "/api/v1/start", headers), access) == 403);
    CHECK(refusal(asking("POST", "/api/v1/check", headers), access) == 0);
    CHECK(refusal(asking("POST", "/api/v1/session", headers), access) == 0);
    CHECK(refusal(asking("GET", "/", {}), access) == 0);
}

TEST_CASE("access: tokens are long and never the same", "[web]") {
    auto const one = random_token(), other = random_token();
    CHECK(one.size() == 32);
    CHECK(one != other);
    CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK_FALSE(is_same_secret("", ""));
    CHECK(is_same_secret(one, one));
}
