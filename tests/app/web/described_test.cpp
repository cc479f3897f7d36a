// Whether config/schema/openapi.json describes what is answered.

#include "tests/app/web/desk.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

/// What of a value the description lacks.
class Description {
public:
    explicit Description(GivenDesk& given) : root_(got(given, "/api/v1/openapi.json")) {}

    /// The path of the first key that is not described; empty when all are.
    std::string undescribed(std::string const& path, char const* method,
                            web::Response const& answer, json::value const& asked) const {
        auto const& operation = root_.at("paths").at(path).at(method);
        auto const* const status =
            operation.at("responses").as_object().if_contains(std::to_string(answer.status));
        if (!status) return std::to_string(answer.status);
        if (asked.is_object()) {
            auto const found = undescribed(schema_of(operation.at("requestBody")), asked, "asked");
            if (!found.empty()) return found;
        }
        return undescribed(schema_of(*status), body_of(answer), "answer");
    }

private:
    static json::value const& schema_of(json::value const& content) {
        return content.at("content").at("application/json").at("schema");
    }

    std::string undescribed(json::value const& schema, json::value const& value,
                            std::string const& path) const {
        auto const& stated = schema.as_object();
        if (auto const* const reference = stated.if_contains("$ref")) {
            std::string const name{reference->as_string()};
            auto const& known = root_.at("components").at("schemas");
            return undescribed(known.at(name.substr(name.rfind('/') + 1)), value, path);
        }
        if (auto const* const choices = stated.if_contains("oneOf")) {
            std::string found;
            for (auto const& choice : choices->as_array()) {
                found = undescribed(choice, value, path);
                if (found.empty()) return {};
            }
            return found;
        }
        if (value.is_array()) {
            for (auto const& each : value.as_array())
                if (auto found = undescribed(stated.at("items"), each, path); !found.empty())
                    return found;
        }
        if (!value.is_object()) return {};
        auto const* const properties = stated.if_contains("properties");
        auto const* const others = stated.if_contains("additionalProperties");
        for (auto const& [key, inner] : value.as_object()) {
            auto const below = path + "." + std::string{key};
            auto const* known = properties ? properties->as_object().if_contains(key) : nullptr;
            if (!known) known = others;
            if (!known) return below;
            if (auto found = undescribed(*known, inner, below); !found.empty()) return found;
        }
        return {};
    }

    json::value root_;
};

}  // namespace

TEST_CASE("description: every key that is asked or answered is described", "[web]") {
    GivenDesk given;
    std::string const actuals = "actuals/2024Q3.yaml", table = "indicators/department.yaml";
    put(given.folder() / table,
        "table: department\nunit: 某区科技局\nyear: 2024\nbudget: 100万元\n"
        "spending: {设备: 60万元, 培训: 40万元}\nsources: {结转: 60万元, 其他: 40万元}\ngoals:\n  "
        "- term: annual\n    indicators:\n"
        "      - {id: A-1, name: 新增企业, target: ≥8家, owner: 综合科}\n"
        "      - {id: A-2, name: 合格率, target: 100%}\n");
    web::look(given.desk());
    Description const description{given};
    auto const check = [&](std::string const& path, std::string const& query, int status) {
        auto const answer = given.get("/api/v1" + path + query);
        CAPTURE(path, query, answer.body);
        CHECK(answer.status == status);
        CHECK(description.undescribed(path, "get", answer, {}) == "");
    };
    auto const post = [&](std::string const& path, json::value const& body, int status) {
        auto const answer = given.post("/api/v1" + path, body);
        CAPTURE(path, json::serialize(body), answer.body);
        CHECK(answer.status == status);
        CHECK(description.undescribed(path, "post", answer, body) == "");
        return answer;
    };
    auto const hash_of = [&](std::string const& name) {
        return got(given, "/api/v1/file?name=" + name).at("hash");
    };
    check("/workspace", "", 200);
    check("/diagnostics", "", 200);
    check("/entries", "?period=2024Q3", 200);
    check("/entries", "?period=x", 400);
    check("/file", "?name=" + actuals, 200);
    check("/file", "?name=none", 404);
    check("/tables", "", 200);
    check("/words", "", 200);
    check("/lint", "", 200);
    check("/trend", "?name=none", 404);
    check("/download", "?form=none", 400);
    check("/form-check", "?form=monitoring&period=2024Q3", 200);

    json::object const wrong{{"name", "A-1"}, {"value", "6佳"}, {"reason", "x"}};
    json::object const money{{"name", "部门整体"}, {"spending_line", ""}, {"value", "500万元"}};
    json::object const source{{"name", "部门整体"}, {"source", "结转"}, {"value", "5万元"}};
    json::object const overall{{"name", "部门整体"}, {"overall", true}, {"value", "办好"}};
    json::object edits{{"period", "2024Q3"},
                       {"entries", json::array{wrong, money, source, overall}}};
    post("/check", edits, 200);
    post("/check", {{"file", actuals}, {"text", "period: 2024Q3\nactuals: 1\n"}}, 200);
    post("/check", {{"file", "none"}, {"text", ""}}, 404);
    post("/entries", edits, 409);
    edits["hash"] = hash_of(actuals);
    post("/entries", edits, 422);
    post("/start", {{"period", "2024Q4"}}, 201);
    json::object row{{"id", "A-1"}, {"target", "≥9佳"}};
    json::object rows{{"file", table}, {"save", true}, {"rows", json::array{row}}};
    post("/tables", rows, 409);
    rows["hash"] = hash_of(table);
    post("/tables", rows, 422);
    post("/tables", {{"file", "none"}, {"rows", json::array{}}}, 404);
    post("/tables",
         {{"file", table},
          {"added", json::array{{{"goal", 0},
                                 {"after", "A-1"},
                                 {"name", "新增"},
                                 {"target", "3"},
                                 {"weight", "1"},
                                 {"owner", "综合科"},
                                 {"unit", "项"},
                                 {"direction", "higher-is-better"},
                                 {"path", json::array{"产出指标"}}}}},
          {"removed", json::array{"A-2"}},
          {"reported", json::array{{{"file", actuals}, {"name", "x"}, {"value", "1"}}}},
          {"about", {{"budget", "1佳"}, {"sources", {{"结转", "1佳"}}}}}},
         200);
    post("/new-table", {{"project", "旧桥加固"}, {"unit", "另一局"}, {"budget", "1万元"}}, 422);

    check("/new-year", "", 422);
    check("/new-year", "?before_closing=true", 200);
    check("/new-year", "?year=2031", 409);
    post("/new-year", {{"year", "2025"}}, 422);
    post("/close", {{"period", "2024Q3"}}, 400);
    post("/close", {{"period", "2024Q3"}, {"by", "综合科"}, {"with_gaps", true}}, 201);
    post("/close", {{"period", "2024Q3"}, {"by", "综合科"}}, 409);
    check("/workspace", "", 200);
    // Each save asks first; then it is made, and cannot be recorded: the history is gone by then.
    json::object const reason{{"restate", "审计后更正"}, {"by", "办公室"}};
    auto const restated = [&](std::string const& path, json::object body) {
        post(path, body, 409);
        auto const history = given.folder() / "history.sqlite";
        auto const kept = read_whole(history);
        given.desk().office.now = [&] {
            put(history, std::string(4096, 'x'));
            return std::string{"2024-11-01T00:00:00Z"};
        };
        for (auto const& [key, value] : reason) body[key] = value;
        auto const saved = post(path, body, 200);
        CHECK(body_of(saved).as_object().contains("not_recorded"));
        put(history, kept);
        return saved;
    };
    edits["entries"] = json::array{{{"name", "A-1"}, {"value", "2家"}}};
    restated("/entries", edits);
    auto const saved = restated("/file", {{"name", actuals},
                                          {"hash", hash_of(actuals)},
                                          {"text", "period: 2024Q3\nactuals:\n  新增企业: 3家\n"}});
    restated("/undo", {{"name", actuals}, {"hash", body_of(saved).at("hash")}});
    auto const again = restated("/file", {{"name", actuals},
                                          {"hash", hash_of(actuals)},
                                          {"text", "period: 2024Q3\nactuals:\n  新增企业: 4家\n"}});
    restated("/undo",
             {{"files", json::array{{{"name", actuals}, {"hash", body_of(again).at("hash")}}}}});
    row["target"] = "≥2家";
    rows["rows"] = json::array{row};
    restated("/tables", rows);
    post("/new-year", {{"year", "2025"}, {"before_closing", true}}, 201);
    check("/workspace", "", 200);
    post("/open", {{"folder", given.folder().string()}}, 200);
    post("/open", {{"folder", "elsewhere"}}, 404);
}
