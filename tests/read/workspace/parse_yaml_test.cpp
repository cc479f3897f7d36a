#include "read/yaml/parse_yaml.hpp"

#include "read/workspace/reading.hpp"
#include "read/yaml/repair.hpp"
#include "tests/read/workspace/read_text.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

struct Parsing {
    Source source;
    std::vector<Diagnostic> diagnostics;
    NodeTree document;

    explicit Parsing(std::string text) : source{"a.yaml", std::move(text)} {
        document = parse_yaml(source, diagnostics);
    }
    Node const& value(std::size_t index) const { return document->entries[index].value; }
};

}  // namespace

TEST_CASE("parse yaml: every scalar is text and nothing is typed", "[workspace]") {
    auto const* const text =
        GENERATE("0115", "12:30", "1_000", "no", "yes", "null", "~", "Null", "1e3", "0x1F", ".inf",
                 "2024-07-01", "≥115家", "50%", "-5%", "1,200", "降低500万元");
    CAPTURE(text);
    Parsing const parsing{std::string{"甲: "} + text + "\n乙: [" + text + "]\n"};
    CHECK(codes(parsing.diagnostics).empty());
    CHECK(parsing.value(0).kind == NodeKind::scalar);
    CHECK(parsing.value(0).text == text);
}

TEST_CASE("parse yaml: a key without a value is empty, whatever follows it", "[workspace]") {
    Parsing const parsing{"甲:\nnull: 1\n乙:\n"};
    REQUIRE(parsing.document->entries.size() == 3);
    CHECK(parsing.value(0).kind == NodeKind::empty);
    CHECK(parsing.document->entries[1].key.text == "null");
    CHECK(parsing.value(2).kind == NodeKind::empty);
    CHECK(codes(parsing.diagnostics).empty());
}

TEST_CASE("parse yaml: places count lines and characters from 1", "[workspace]") {
    auto const [text, line, column] = GENERATE(table<std::string, std::size_t, std::size_t>({
        {"目标: ≥115佳\n", 1, 9},
        {"a: 1\n目标: '≥115佳'\n", 2, 10},
        {"\r\n目标: \"≥115佳\"\r\n", 2, 10},
        {"- {目标: ≥115佳}\n", 1, 12},
        {"目标: '>=115佳'\n", 1, 11},
        {"目标: >=115佳\n", 1, 10},
        {"乙：1\n目标: ≥115佳\n", 2, 9},
    }));
    CAPTURE(text);
    Parsing parsing{text};
    REQUIRE(parsing.document);
    auto const* node = &*parsing.document;
    while (node->kind != NodeKind::scalar)
        node = node->kind == NodeKind::map ? &node->entries.back().value : &node->items.back();
    Units const units;
    Reading const reading{parsing.source, units, parsing.diagnostics};
    auto const place = reading.place(*node, node->text.find("佳"), 3);
    CHECK(place.line == line);
    CHECK(place.column == column);
    CHECK(place.length == 1);
}

TEST_CASE("parse yaml: the place inside a text that is not in the file as it is is its start",
          "[workspace]") {
    Parsing parsing{"目标: \"\\u226515佳\"\n"};
    Units const units;
    Reading const reading{parsing.source, units, parsing.diagnostics};
    auto const& node = parsing.value(0);
    CHECK(node.text == "≥15佳");
    CHECK(reading.place(node, node.text.find("佳"), 3).column == 5);
}

TEST_CASE("parse yaml: after a mistake that is plain reading goes on with what was meant",
          "[workspace]") {
    auto const [text, value] = GENERATE(table<std::string, std::string>({
        {"甲：1家\n", "1家"},
        {"甲:1家\n", "1家"},
        {"甲: >=115家 # 每年\n", ">=115家"},
        {"甲: %50\n", "%50"},
        {"甲: *5\n", "*5"},
        {"甲: !=5\n", "!=5"},
        {"甲: &a 5\n", "&a 5"},
        {"甲: @x's\n", "@x's"},
        {"甲: \"四上\"企业\n", "\"四上\"企业"},
        {"甲: 说明: 无\n", "说明: 无"},
    }));
    CAPTURE(text);
    Parsing const parsing{text + "乙: 2\n"};
    REQUIRE(parsing.document);
    CHECK(parsing.diagnostics.size() == 1);
    CHECK(parsing.value(0).text == value);
    CHECK(parsing.value(1).text == "2");
}

TEST_CASE("parse yaml: blocks of lines and quoted texts are read as YAML reads them",
          "[workspace]") {
    Parsing const parsing{
        "甲: |\n  一：1\n  二: 2\n乙: >-\n  一\n  二\n丙: 'it''s'\n丁: \"a\n  b\"\n"};
    CHECK(codes(parsing.diagnostics).empty());
    CHECK(parsing.value(0).text == "一：1\n二: 2\n");
    CHECK(parsing.value(1).text == "一 二");
    CHECK(parsing.value(2).text == "it's");
    CHECK(parsing.value(3).text == "a b");
}

TEST_CASE("parse yaml: values of items go on below them as YAML reads them", "[workspace]") {
    auto const* const text =
        GENERATE("- \"a\n  b\"\n- c\n", "甲:\n  - 'a\n    b'\n  - c\n", "- [a,\n  b]\n- c\n",
                 "- - \"a\n    b\"\n", "- 甲: \"a\n    b\"\n  乙: c\n", "- |\n  a: b\n- c\n");
    CAPTURE(text);
    Parsing const parsing{text};
    CHECK(parsing.document);
    CHECK(codes(parsing.diagnostics).empty());
}

TEST_CASE("parse yaml: a text over several lines is one text when no colon was missed",
          "[workspace]") {
    Parsing const parsing{"说明: 第一行\n  第二行\n乙: 1\n"};
    CHECK(codes(parsing.diagnostics).empty());
    CHECK(parsing.value(0).text == "第一行 第二行");
}

TEST_CASE("repaired text: every byte knows where it came from", "[workspace]") {
    RepairedText const repaired{"甲：1 x", {{3, 3, ": "}, {7, 0, "'"}}};
    CHECK(repaired.text() == "甲: 1' x");
    CHECK(repaired.original(0) == 0);
    CHECK(repaired.original(3) == 3);
    CHECK(repaired.original(5) == 6);
    CHECK(repaired.original(6) == 7);
    CHECK(repaired.original(7) == 7);
    CHECK(repaired.original(8) == 8);
}

TEST_CASE("parse yaml: a great many empty values and folded texts are read", "[workspace]") {
    auto const line = GENERATE(values<std::string>({":   # ≥5台套", ": a\n    b", ":"}));
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "key " + std::to_string(i) + line + "\n";
    Parsing const parsing{text};
    REQUIRE(parsing.document);
    CHECK(parsing.document->entries.size() == 1000);
    CHECK(parsing.diagnostics.empty());
}
