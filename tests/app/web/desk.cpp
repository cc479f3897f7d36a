#include "tests/app/web/desk.hpp"

#include "tests/app/web/open_desk.hpp"
#include "tests/catch.hpp"

namespace jixiao::tests {
GivenDesk::GivenDesk(std::string const& value) {
    put_live_unit(folder(), value);
    live_ = std::make_unique<watch::LiveWorkspace>(folder());
    desk_ = open_desk(*live_);
}

web::Response GivenDesk::get(std::string const& target) {
    web::Request request;
    request.method = "GET";
    request.headers["host"] = "here";
    REQUIRE(web::read_target(target, request));
    return web::answer(*desk_, request);
}

web::Response GivenDesk::post(std::string const& path, boost::json::value const& body) {
    web::Request request;
    request.method = "POST";
    request.path = path;
    request.headers = {
        {"host", "here"}, {"authorization", "Bearer token"}, {"content-type", "application/json"}};
    request.body = boost::json::serialize(body);
    return ask(*desk_, request);
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

}  // namespace jixiao::tests
