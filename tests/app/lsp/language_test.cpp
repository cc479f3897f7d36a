// The language of what an editor is told: the command line's, else the editor's, else the
// workspace's.

#include "app/lsp/checker.hpp"
#include "app/lsp/server.hpp"
#include "app/lsp/uri.hpp"
#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

/// A dialogue about a workspace with `language: en`, and an office that would else speak Chinese.
class Told {
public:
    Told(std::optional<Language> command_line, json::object params) {
        put_unit(folder_);
        put(folder_ / actuals, head + "  新增企业: 5佳\n");
        lsp::Office office;
        office.language = command_line;
        server_ = std::make_unique<lsp::Server>(std::move(office));
        params["rootUri"] = lsp::uri_of_path(folder_);
        ask("initialize", params);
        server_->take(lsp::notification_text("initialized", {}));
        for (auto const& message : server_->take(checker_.check(*server_->due())))
            finding_ = text(message, {"params", "diagnostics"});
    }
    std::string const& finding() const { return finding_; }
    /// Why a period is not started that is there already.
    std::string refusal() {
        return ask("workspace/executeCommand",
                   {{"command", "jixiao.start"},
                    {"arguments", {lsp::uri_of_path(folder_ / actuals), "2024Q3"}}});
    }
    /// How the file of a period begins that is started.
    std::string started() {
        ask("workspace/executeCommand",
            {{"command", "jixiao.start"},
             {"arguments", {lsp::uri_of_path(folder_ / actuals), "2024Q4"}}});
        return read_whole(folder_ / "actuals/2024Q4.yaml");
    }

private:
    static std::string text(std::string const& message, std::vector<std::string> const& path) {
        auto value = json::parse(message);
        for (auto const& key : path) value = json::value{value.at(key)};
        auto const* const all = value.if_array();
        return all && !all->empty() ? std::string{all->front().at("message").as_string()}
                                    : std::string{};
    }
    std::string ask(std::string_view method, json::object params) {
        auto const answer = server_->take(lsp::request_text(1, method, std::move(params))).back();
        auto const message = json::parse(answer).as_object();
        auto const* const error = message.if_contains("error");
        return error ? std::string{error->at("message").as_string()} : std::string{};
    }

    Scratch scratch_;
    std::filesystem::path folder_ = std::filesystem::canonical(scratch_.path());
    std::unique_ptr<lsp::Server> server_;
    lsp::Checker checker_;
    std::string finding_;
};

}  // namespace

TEST_CASE("language: of findings and refusals", "[lsp]") {
    auto const [command_line, locale, is_chinese] =
        GENERATE(table<std::optional<Language>, json::value, bool>({
            {std::nullopt, nullptr, false},  // the workspace's
            {std::nullopt, "zh-CN", true},
            {std::nullopt, "zh_CN.UTF-8", true},
            {std::nullopt, "en", false},
            {std::nullopt, "de", false},  // none that we have
            {std::nullopt, "zhuang", false},
            {std::nullopt, 7, false},
            {Language::zh, "en", true},
            {Language::en, "zh", false},
        }));
    Told told{command_line, {{"locale", locale}}};
    CAPTURE(json::serialize(locale), told.finding());
    auto const has = [](std::string const& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    };
    CHECK(has(told.finding(), "计量单位") == is_chinese);
    CHECK(has(told.finding(), "expected a unit of measure") != is_chinese);
    auto const refusal = told.refusal();
    CHECK(has(refusal, "已经存在") == is_chinese);
    CHECK(has(refusal, "already exists") != is_chinese);
    // What stays in the workspace is in its own, whoever sits at the editor.
    if (!command_line) CHECK(has(told.started(), "Actuals for 2024Q4"));
}
