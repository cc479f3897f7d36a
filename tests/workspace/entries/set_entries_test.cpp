#include "workspace/entries/set_entries.hpp"

#include "read/workspace/read_actuals.hpp"
#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"

#include <rapidcheck.h>

using namespace jixiao;
using entries::NewEntry;

namespace {

NewEntry value_of(std::string const& name, std::string const& value) {
    NewEntry entry;
    entry.names = {name};
    entry.value = value;
    return entry;
}

std::string set(std::string const& text, NewEntry const& entry) {
    std::vector<Diagnostic> diagnostics;
    auto const edit = entries::set_entries({"f", text}, {entry}, diagnostics);
    REQUIRE(edit);
    return edit->text;
}

std::string const head = "period: 2024Q3\nactuals:\n";

}  // namespace

TEST_CASE("set_entries: a value is written where its line is, and nothing else changes",
          "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"  甲: 1家\n", "  甲: 78家\n"},
        {"  甲:   # ≥115家\n  乙: 2\n", "  甲: 78家   # ≥115家\n  乙: 2\n"},
        {"  甲: '1家'   # 快报\n", "  甲: 78家   # 快报\n"},
        {"  乙: 2\n", "  乙: 2\n  甲: 78家\n"},
        {"    乙: 2 # x\n# end\n", "    乙: 2 # x\n    甲: 78家\n# end\n"},
        {"  乙: 2", "  乙: 2\n  甲: 78家"},
        {"  甲: {value: 1家, note: 少}\n", "  甲: {value: 78家, note: 少}\n"},
        {"  甲:\n    value: 1家 # a\n    note: 少\n", "  甲:\n    value: 78家 # a\n    note: 少\n"},
        {"  甲: {note: 少}\n", "  甲: {note: 少, value: 78家}\n"},
        {"  别名: 1家\n", "  别名: 78家\n"},
    }));
    CAPTURE(before);
    auto entry = value_of("甲", "78家");
    entry.names.push_back("别名");
    CHECK(set(head + before, entry) == head + after);
}

TEST_CASE("set_entries: a file without entries gets its first", "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"period: 2024Q3\nactuals:\n", "period: 2024Q3\nactuals:\n  甲: 78家\n"},
        {"period: 2024Q3\nactuals: {}\n", "period: 2024Q3\nactuals: {甲: 78家}\n"},
        {"period: 2024Q3\r\nactuals:\r\n", "period: 2024Q3\r\nactuals:\r\n  甲: 78家\r\n"},
        {"{period: 2024Q3, actuals: {乙: 1}}\n", "{period: 2024Q3, actuals: {乙: 1, 甲: 78家}}\n"},
        {"{period: 2024Q3, actuals: {乙: }}\n", "{period: 2024Q3, actuals: {乙: , 甲: 78家 }}\n"},
    }));
    CAPTURE(before);
    CHECK(set(before, value_of("甲", "78家")) == after);
}

TEST_CASE("set_entries: more that is said of a value stands in a map", "[entries]") {
    NewEntry entry;
    entry.names = {"甲"};
    entry.note = "含迁入, 已核";
    entry.reason = "备案推迟";
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"  甲: 78家   # x\n",
         "  甲: {value: 78家, reason: 备案推迟, note: \"含迁入, 已核\"}   # x\n"},
        {"  甲: {value: 78家, reason: {category: 其他, text: 旧}}\n",
         "  甲: {value: 78家, reason: {category: 其他, text: 备案推迟}, note: \"含迁入, 已核\"}\n"},
        {"  甲:\n    value: 78家\n    reason: 旧\n",
         "  甲:\n    value: 78家\n    reason: 备案推迟\n    note: \"含迁入, 已核\"\n"},
    }));
    CAPTURE(before);
    CHECK(set(head + before, entry) == head + after);
    entry.category = "其他";
    CHECK(set(head + "  甲: 78家\n", entry) ==
          head +
              "  甲: {value: 78家, reason: {category: 其他, text: 备案推迟}, note: \"含迁入, "
              "已核\"}\n");
}

TEST_CASE("set_entries: a category keeps the words of the reason", "[entries]") {
    NewEntry entry;
    entry.names = {"甲"};
    entry.category = "其他";
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"{value: 1家, reason: 推迟}", "{value: 1家, reason: {category: 其他, text: 推迟}}"},
        {"{value: 1家, reason: {text: 推迟}}",
         "{value: 1家, reason: {text: 推迟, category: 其他}}"},
        {"{value: 1家, reason: {category: 人员保障, text: 推迟}}",
         "{value: 1家, reason: {category: 其他, text: 推迟}}"},
    }));
    CHECK(set(head + "  甲: " + before + "\n", entry) == head + "  甲: " + after + "\n");
}

TEST_CASE("set_entries: it says which lines the entry came to stand on", "[entries]") {
    std::vector<Diagnostic> diagnostics;
    auto const text = head + "  乙: 1\n  甲:\n    value: 1家\n    note: 少\n  丙: 2\n";
    auto const edit = entries::set_entries({"f", text}, {value_of("甲", "78家")}, diagnostics);
    REQUIRE(edit);
    CHECK(edit->entries.front().previous == "1家");
    CHECK(edit->entries.front().first_line == 4);
    CHECK(edit->entries.front().last_line == 6);
}

TEST_CASE("set_entries: what is no actuals file is refused", "[entries]") {
    auto const* const text = GENERATE("", "table: department\n", "- 1\n", "actuals: 1\n",
                                      "actuals: [1]\n", "actuals: {a: [}\n");
    CAPTURE(text);
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(entries::set_entries({"f", text}, {value_of("甲", "78家")}, diagnostics));
}

TEST_CASE("set_entries: whatever text is set is read back, and other entries as before",
          "[entries]") {
    CHECK(rc::check([] {
        auto const piece = rc::gen::elementOf(std::vector<std::string>{
            "78家", ": ", " #", "\"", "'", "{", "}", ",", "甲", " ", "x", "%", "- ", "\\", "&"});
        auto const pieces = *rc::gen::container<std::vector<std::string>>(piece);
        std::string note;
        for (auto const& each : pieces) note += each;
        auto const before = *rc::gen::elementOf(std::vector<std::string>{
            "  甲: 1家\n  乙: 2家\n", "  乙: 2家\n", "  甲: {value: 1家}\n  乙: 2家\n",
            "  乙: 2家\n  甲:\n    value: 1家\n    note: |\n      旧\n      注\n"});
        auto entry = value_of("甲", "78家");
        entry.note = note;
        Source const after{"f", set(head + before, entry)};
        std::vector<Diagnostic> diagnostics;
        auto const read = read_actuals(after, built_in_units(), diagnostics);
        RC_ASSERT(diagnostics.empty());
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->actuals.size() == 2U);
        for (auto const& actual : read->actuals) {
            RC_ASSERT(actual.text == (actual.name == "甲" ? "78家" : "2家"));
            if (actual.name == "甲") RC_ASSERT(actual.remarks().note == note);
        }
    }));
}

TEST_CASE("set_entries: many at once are written as one after another", "[entries]") {
    auto const text =
        GENERATE(as<std::string>{}, "period: 2024Q3\nactuals:\n", "period: 2024Q3\nactuals: {}\n",
                 "period: 2024Q3\nactuals:\n  乙:\n", "period: 2024Q3\nactuals: {乙: 2}\n",
                 "period: 2024Q3\nactuals:\n  甲: 1家 # x\n  乙:\n    value: 2\n",
                 "period: 2024Q3\r\nactuals:\r\n  丙: 3 # y\r\n  乙: 2");
    CAPTURE(text);
    std::vector<NewEntry> entries{value_of("甲", "78家"), value_of("乙", "5"),
                                  value_of("丁", "≥6")};
    entries[1].note = "已核";
    auto one_by_one = text;
    for (auto const& entry : entries) {
        std::vector<Diagnostic> diagnostics;
        auto const edit = entries::set_entries({"f", one_by_one}, {entry}, diagnostics);
        REQUIRE(edit);
        one_by_one = edit->text;
    }
    std::vector<Diagnostic> diagnostics;
    auto const together = entries::set_entries({"f", text}, entries, diagnostics);
    REQUIRE(together);
    CHECK(together->text == one_by_one);
    REQUIRE(together->entries.size() == 3);
    CHECK(together->entries[1].name == "乙");
    CHECK(together->entries[2].first_line <= together->entries[2].last_line);
}

TEST_CASE("set_entries: what it cannot write into is refused with a reason", "[entries]") {
    auto const text = GENERATE(
        as<std::string>{}, "period: 2024Q3\nactuals: {甲, }\n", "period: 2024Q3\nactuals: {甲}\n",
        "{period: 2024Q3, actuals: {甲, }}\n", "{period: 2024Q3, actuals: {乙, }}\n",
        // the next colon is that of another entry
        "period: 2024Q3\nactuals: {甲, 乙: 1}\n", "{actuals: {乙}, period: 2024Q3}\n");
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(entries::set_entries({"f", text}, {value_of("甲", "78家")}, diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "cannot-edit");
}
