#include "tests/web/desk.hpp"

#include "tests/catch.hpp"

namespace jixiao::tests {
namespace {

web::Tools given_tools() {
    return {[](std::string_view bytes) { return "digest of " + std::string{bytes}; },
            [](std::filesystem::path const&) { return std::make_shared<int>(); },
            [](std::filesystem::path const& file, std::string_view bytes) {
                save_by_renaming(file, std::string{bytes});
            },
            [](Workspace const&, web::DownloadChoice const& choice) {
                return web::Download{"bytes", "某局." + choice.format, "text/plain"};
            },
            [](Workspace const&, Evaluation const&, handout::Handout& handout) {
                handout.closing = literal("closed by hand");
            },
            [](Workspace const& workspace, web::StartChoice const& choice) {
                auto const file = workspace.actuals_folder / (choice.period.text() + ".yaml");
                if (std::filesystem::exists(file)) throw web::Refusal{409, "failed", "is there"};
                put(file, "period: " + choice.period.text() + "\nactuals:\n  新增企业:\n");
                return file;
            }};
}

}  // namespace

GivenDesk::GivenDesk(std::string const& value) {
    put_live_unit(folder(), value);
    live_ = std::make_unique<live::LiveWorkspace>(folder());
    web::Access access;
    access.hosts = {"here"};
    access.token = "token";
    access.session = "session";
    desk_ = std::make_unique<web::Desk>(
        web::Desk{*live_, access, given_tools(), Catalog{Language::en}});
    web::take_over(*desk_);
    desk_->told = desk_->version;
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
    return web::answer(*desk_, request);
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
