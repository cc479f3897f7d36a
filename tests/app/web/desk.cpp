#include "tests/app/web/desk.hpp"

#include "read/workspace/read_within.hpp"
#include "tests/app/web/open_desk.hpp"
#include "tests/catch.hpp"

namespace jixiao::tests {
namespace {

web::Response made(web::Response const& response) {
    return response.later ? response.later() : response;
}

}  // namespace

GivenDesk::GivenDesk(std::string const& value) {
    put_live_unit(folder(), value);
    live_ = std::make_unique<watch::LiveWorkspace>(folder(), read_within(folder()));
    desk_ = open_desk(*live_);
}

web::Response GivenDesk::begin_get(std::string const& target) {
    web::Request request;
    request.method = "GET";
    request.headers["host"] = "here";
    REQUIRE(web::read_target(target, request));
    return web::answer(*desk_, request);
}

web::Response GivenDesk::begin_post(std::string const& path, boost::json::value const& body) {
    web::Request request;
    request.method = "POST";
    request.path = path;
    request.headers = {
        {"host", "here"}, {"authorization", "Bearer token"}, {"content-type", "application/json"}};
    request.body = boost::json::serialize(body);
    return web::answer(*desk_, request);
}

web::Response GivenDesk::get(std::string const& target) {
    return made(begin_get(target));
}

web::Response GivenDesk::post(std::string const& path, boost::json::value const& body) {
    return made(begin_post(path, body));
}

boost::json::value body_of(web::Response const& response) {
    CAPTURE(response.body);
    boost::json::error_code failure;
    auto value = boost::json::parse(response.body, failure);
    REQUIRE_FALSE(failure);
    return value;
}

std::string text_at(boost::json::value const& object, std::string_view key) {
    auto const* const found = object.as_object().if_contains(key);
    REQUIRE(found != nullptr);
    REQUIRE(found->is_string());
    return std::string{found->as_string()};
}

boost::json::value got(GivenDesk& given, std::string const& target) {
    auto const answer = given.get(target);
    CAPTURE(target, answer.body);
    REQUIRE(answer.status == 200);
    return body_of(answer);
}

web::Response closed(GivenDesk& given, std::string const& reason) {
    return given.post(
        "/api/v1/close",
        {{"period", "2024Q3"}, {"by", "综合科"}, {"reason", reason}, {"with_gaps", true}});
}

web::Response save(GivenDesk& given, std::string const& value, boost::json::object more) {
    more["period"] = "2024Q3";
    more["hash"] = got(given, "/api/v1/entries?period=2024Q3").at("hash");
    more["entries"] = boost::json::array{{{"name", "新增企业"}, {"value", value}}};
    return given.post("/api/v1/entries", more);
}

}  // namespace jixiao::tests
