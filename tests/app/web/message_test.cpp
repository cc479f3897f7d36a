#include "app/web/message.hpp"

#include "tests/catch.hpp"

using namespace jixiao::web;

TEST_CASE("message: an address becomes a path and what is asked", "[web]") {
    using Asked = std::map<std::string, std::string>;
    auto const [target, path, asked] = GENERATE(table<std::string, std::string, Asked>({
        {"/", "/", Asked{}},
        {"/api/v1/file?name=actuals%2F2024Q3.yaml", "/api/v1/file",
         Asked{{"name", "actuals/2024Q3.yaml"}}},
        {"/?period=2024Q3&format=md", "/", Asked{{"period", "2024Q3"}, {"format", "md"}}},
        {"/?a+b=%E6%B4%AA+%E5%B1%B1", "/", Asked{{"a b", "洪 山"}}},
        {"/?x&y=&x=2", "/", Asked{{"x", "2"}, {"y", ""}}},
        {"/a+b", "/a+b", Asked{}},
        {"/?", "/", Asked{}},
    }));
    CAPTURE(target);
    Request request;
    REQUIRE(read_target(target, request));
    CHECK(request.path == path);
    CHECK(request.query == asked);
}

TEST_CASE("message: what is no address is refused", "[web]") {
    auto const target = GENERATE("", "x", "http://a/b", "/%", "/%4", "/%zz", "/%00", "/?a=%", "*");
    CAPTURE(target);
    Request request;
    CHECK_FALSE(read_target(target, request));
}
