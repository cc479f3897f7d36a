#include "tests/app/lsp/editor.hpp"

#include "app/lsp/uri.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <algorithm>

namespace jixiao::tests {
namespace json = boost::json;
namespace {

lsp::Office english() {
    lsp::Office office;
    office.version = "test";
    office.fallback = Language::en;
    return office;
}

std::string shown_position(json::object const& position) {
    return std::to_string(position.at("line").to_number<int>()) + ":" +
           std::to_string(position.at("character").to_number<int>());
}

std::string shown_range(json::object const& range) {
    return shown_position(range.at("start").as_object()) + "-" +
           shown_position(range.at("end").as_object());
}

/// JSON for readers: what fits is on one line, the rest a value a line.
std::string pretty(json::value const& value, std::size_t indent) {
    auto const whole = json::serialize(value);
    constexpr std::size_t width = 110;
    if (whole.size() + indent <= width || value.is_primitive()) return whole;
    std::string const margin(indent + 2, ' ');
    std::string text;
    auto const add = [&](std::string const& key, json::value const& each) {
        text += (text.empty() ? "" : ",") + ("\n" + margin) + key + pretty(each, indent + 2);
    };
    if (auto const* const list = value.if_array())
        for (auto const& each : *list) add("", each);
    else
        for (auto const& [key, each] : value.as_object())
            add(json::serialize(json::value(key)) + ": ", each);
    auto const end = "\n" + std::string(indent, ' ');
    return value.is_array() ? "[" + text + end + "]" : "{" + text + end + "}";
}

/// A message as "method params", or as what was answered.
std::string shown_message(std::string const& body) {
    auto const message = json::parse(body).as_object();
    if (auto const* const result = message.if_contains("result")) return pretty(*result, 3);
    if (auto const* const error = message.if_contains("error")) return pretty(*error, 3);
    auto const* const params = message.if_contains("params");
    return std::string{message.at("method").as_string()} +
           (params && !params->is_null() ? " " + pretty(*params, 3) : "");
}

void replace_all(std::string& text, std::string const& part, std::string const& by) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size()))
        text.replace(at, part.size(), by);
}

}  // namespace

void put_unit(std::filesystem::path const& folder) {
    put(folder / "jixiao.yaml", "indicators: indicators\nactuals: actuals\nlanguage: en\n");
    put(folder / "indicators/department.yaml",
        "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n  - name: 年度目标1\n"
        "    term: annual\n    indicators:\n"
        "      - id: A-1\n        path: [产出指标, 数量指标]\n        name: 新增企业\n"
        "        target: ≥8家\n        history: {2023: 7家}\n"
        "      - {id: A-2, path: [产出指标, 质量指标], name: 合格率, target: 100%}\n"
        "      - id: A-3\n        path: [效益指标, 社会效益指标]\n        name: 环境持续改善\n"
        "        target: 持续改善\n        aliases: [环境改善]\n");
    put(folder / "indicators/project.yaml",
        "table: project\nunit: 某区科技局\nyear: 2024\nproject: 培育资金\ngoals:\n"
        "  - name: 年度目标1\n    term: annual\n    indicators:\n"
        "      - {id: P-1, path: [产出指标, 数量指标], name: 新增企业, target: ≥4家}\n"
        "      - {id: P-2, path: [产出指标, 数量指标], name: 培训场次, target: ≥10场}\n");
    put(folder / "actuals/2024Q3.yaml",
        "period: 2024Q3\nvalues: to-date\nactuals:\n  新增企业: 4家\n  合格率: {value: 100%, note: "
        "抽查}\n  环境持续改善: 达成\n");
}

Editor::Editor(json::object capabilities, json::object options, std::string const& locale)
    : folder_{std::filesystem::canonical(scratch_.path())}, server_{english()} {
    put_unit(folder_);
    json::object params{{"processId", nullptr},
                        {"rootUri", lsp::uri_of_path(folder_)},
                        {"capabilities", std::move(capabilities)},
                        {"initializationOptions", std::move(options)}};
    if (!locale.empty()) params["locale"] = locale;
    ask("initialize", std::move(params));
    tell("initialized", {});
}

std::string Editor::uri(std::string const& file) const {
    return lsp::uri_of_path(folder_ / file);
}

void Editor::record(std::string_view who, std::string const& body) {
    json::error_code failure;
    json::parse(body, failure);
    auto shown = failure ? body : shown_message(body);
    replace_all(shown, folder_.string(), "/UNIT");
    transcript_ += std::string{who} + shown + "\n";
}

std::vector<json::object> Editor::take(std::vector<std::string> const& messages) {
    std::vector<json::object> answers;
    for (auto const& message : messages) {
        record("<- ", message);
        auto value = json::parse(message).as_object();
        auto const* const method = value.if_contains("method");
        if (!method) {
            answers.push_back(std::move(value));
        } else if (method->as_string() == "textDocument/publishDiagnostics") {
            auto const& params = value.at("params").as_object();
            shown_[std::string{params.at("uri").as_string()}] = params.at("diagnostics").as_array();
        } else {
            asked_.emplace_back(method->as_string());
            auto const* const params = value.if_contains("params");
            asked_params_.push_back(params && params->is_object() ? params->as_object()
                                                                  : json::object{});
        }
    }
    return answers;
}

std::vector<json::object> Editor::exchange(std::string const& body) {
    record("-> ", body);
    auto answers = take(server_.take(body));
    while (auto task = server_.due()) take(server_.take(checker_.check(std::move(*task))));
    return answers;
}

void Editor::send(std::string const& body) {
    exchange(body);
}

json::value Editor::ask(std::string_view method, json::object params) {
    auto const answers = exchange(lsp::request_text(++requests_, method, std::move(params)));
    REQUIRE(answers.size() == 1);
    CAPTURE(json::serialize(answers.front()));
    REQUIRE(answers.front().contains("result"));
    return answers.front().at("result");
}

std::int64_t Editor::ask_wrong(std::string_view method, json::object params) {
    auto const answers = exchange(lsp::request_text(++requests_, method, std::move(params)));
    REQUIRE(answers.size() == 1);
    CAPTURE(json::serialize(answers.front()));
    REQUIRE(answers.front().contains("error"));
    return answers.front().at("error").as_object().at("code").as_int64();
}

void Editor::tell(std::string_view method, json::object params) {
    exchange(lsp::notification_text(method, std::move(params)));
}

void Editor::open(std::string const& file, std::string const& text) {
    texts_[file] = text;
    tell("textDocument/didOpen",
         {{"textDocument",
           {{"uri", uri(file)}, {"languageId", "yaml"}, {"version", ++version_}, {"text", text}}}});
}

void Editor::open(std::string const& file) {
    open(file, read_whole(folder_ / file));
}

void Editor::type(std::string const& file, std::string const& text) {
    texts_[file] = text;
    tell("textDocument/didChange", {{"textDocument", {{"uri", uri(file)}, {"version", ++version_}}},
                                    {"contentChanges", json::array{json::object{{"text", text}}}}});
}

std::string Editor::findings(std::string const& file) const {
    std::string text;
    auto const found = shown_.find(uri(file));
    if (found == shown_.end()) return text;
    for (auto const& each : found->second) {
        auto const& finding = each.as_object();
        text += shown_range(finding.at("range").as_object()) + " " +
                std::to_string(finding.at("severity").as_int64()) + " " +
                std::string{finding.at("code").as_string()} + "\n";
    }
    return text;
}

json::object Editor::in(std::string const& file) const {
    return {{"textDocument", {{"uri", uri(file)}}}};
}

json::object Editor::at(std::string const& file, std::string const& mark) const {
    lsp::Text const known{texts_.at(file)};
    auto const offset = known.bytes().find(mark);
    REQUIRE(offset != std::string::npos);
    auto params = in(file);
    params["position"] = lsp::position_json(known.position(offset, lsp::Encoding::utf16));
    return params;
}

json::object Editor::all_of(std::string const& file) const {
    lsp::Text const known{texts_.at(file)};
    auto params = in(file);
    params["range"] = known.range({0, known.bytes().size()}, lsp::Encoding::utf16);
    return params;
}

std::string Editor::edited(std::string const& file, json::array const& edits) const {
    lsp::Text const known{texts_.at(file)};
    struct Change {
        std::size_t begin, end;
        std::string text;
    };
    std::vector<Change> changes;
    for (auto const& each : edits) {
        auto const& range = each.as_object().at("range").as_object();
        auto const at = [&](char const* key) {
            return known.offset(lsp::read_position(range.at(key).as_object()),
                                lsp::Encoding::utf16);
        };
        changes.push_back(
            {at("start"), at("end"), std::string{each.as_object().at("newText").as_string()}});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](auto const& a, auto const& b) { return a.begin > b.begin; });
    auto text = known.bytes();
    for (auto const& change : changes)
        text.replace(change.begin, change.end - change.begin, change.text);
    return text;
}

}  // namespace jixiao::tests
