#include "workspace/entries/set_indicators.hpp"

#include "tests/catch.hpp"

using namespace jixiao;
using entries::IndicatorEdit;

namespace {

std::string const table_text =
    "table: department   # 整体\n"
    "goals:\n"
    "  - name: 目标1\n"
    "    indicators:\n"
    "      - id: A-1\n"
    "        name: 甲\n"
    "        target: ≥8家   # 见批复\n"
    "      - {id: A-2, name: 乙, target: 100%, weight: 5}\n"
    "      - {id: A-3, name: 丙, target: 3次, aliases: [旧丙]}\n";

std::string replaced_in(std::string text, std::string const& before, std::string const& after) {
    auto const at = text.find(before);
    REQUIRE(at != std::string::npos);
    return text.replace(at, before.size(), after);
}

}  // namespace

TEST_CASE("set_indicators: a row gets its texts, and nothing else moves", "[entries]") {
    auto const [edit, before, after] = GENERATE(table<IndicatorEdit, std::string, std::string>({
        {{"A-1", {}, "≥9家", {}, {}}, "≥8家", "≥9家"},
        {{"A-1", {}, {}, "10", {}}, "见批复\n", "见批复\n        weight: 10\n"},
        {{"A-1", "甲甲", {}, {}, {}},
         "甲\n        target: ≥8家   # 见批复\n",
         "甲甲\n        target: ≥8家   # 见批复\n        aliases: [甲]\n"},
        {{"A-2", {}, {}, "7", "综合科"}, "weight: 5}", "weight: 7, owner: 综合科}"},
        {{"A-2", {}, {}, "", {}}, "weight: 5}", "weight: }"},
        {{"A-2", {}, {}, {}, ""}, "乙", "乙"},
        {{"A-3", "丙丙", {}, {}, {}},
         "丙, target: 3次, aliases: [旧丙]",
         "丙丙, target: 3次, aliases: [旧丙, 丙]"},
        {{"A-3", "丙", {}, {}, {}}, "丙", "丙"},
    }));
    CAPTURE(edit.id, after);
    std::vector<Diagnostic> diagnostics;
    auto const result = entries::set_indicators({"t.yaml", table_text}, {edit}, diagnostics);
    REQUIRE(result);
    CHECK(*result == replaced_in(table_text, before, after));
}

TEST_CASE("set_indicators: a new name keeps every alias, however they are written", "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"aliases: 旧丙", "aliases: [旧丙, 丙]"},
        {"aliases:", "aliases: [丙]"},
        {"aliases: []", "aliases: [丙]"},
        {"aliases: [旧丙,\n          \"更旧, 的\"]  # 一",
         "aliases: [旧丙,\n          \"更旧, 的\", 丙]  # 一"},
        {"aliases:\n          - 旧丙  # 一\n          - 更旧",
         "aliases:\n          - 旧丙  # 一\n          - 更旧\n          - 丙"},
        {"aliases:\n        - 旧丙", "aliases:\n        - 旧丙\n        - 丙"},
        {"aliases: [旧丙, 丙]", "aliases: [旧丙, 丙]"},
    }));
    CAPTURE(before);
    auto const text_with = [](std::string const& name, std::string const& aliases) {
        return "table: department\ngoals:\n  - indicators:\n      - id: A-3\n        name: " +
               name + "\n        " + aliases + "\n        target: 3次\n";
    };
    std::vector<Diagnostic> diagnostics;
    auto const result = entries::set_indicators({"t.yaml", text_with("丙", before)},
                                                {{"A-3", "丙丙", {}, {}, {}}}, diagnostics);
    REQUIRE(result);
    CHECK(*result == text_with("丙丙", after));
}

TEST_CASE("set_indicators: what cannot be edited is refused with a reason", "[entries]") {
    auto const [text, edits] = GENERATE(table<std::string, std::vector<IndicatorEdit>>({
        {"", {{"A-1", {}, "1家", {}, {}}}},
        {"- 1\n", {{"A-1", {}, "1家", {}, {}}}},
        {table_text, {{"A-1", {}, "1家", {}, {}}, {"A-1", {}, "2家", {}, {}}}},
        {table_text, {{"A-1", "甲一", {}, {}, {}}, {"A-1", "甲二", {}, {}, {}}}},
        {"goals:\n  - indicators:\n      - {id: A-1, name: 甲, target: {than: 1家}}\n",
         {{"A-1", {}, "1家", {}, {}}}},
        {"goals:\n  - indicators:\n      - {id: A-1, name: 甲, aliases: {旧: 甲}}\n",
         {{"A-1", "甲一", {}, {}, {}}}},
    }));
    CAPTURE(text);
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(entries::set_indicators({"t.yaml", text}, edits, diagnostics));
    CHECK(has_errors(diagnostics));
}

TEST_CASE("set_indicators: an id that is not there is refused", "[entries]") {
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(
        entries::set_indicators({"t.yaml", table_text}, {{"A-9", {}, "1家", {}, {}}}, diagnostics));
    CHECK(has_errors(diagnostics));
}
