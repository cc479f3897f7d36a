#include "read/yaml/edit_yaml.hpp"

#include "read/yaml/parse_yaml.hpp"
#include "tests/catch.hpp"

using namespace jixiao;

namespace {

/// A text, read; its tree lies in it.
class ReadText {
public:
    explicit ReadText(std::string text) : source_{"f", std::move(text)} {
        std::vector<Diagnostic> diagnostics;
        tree_ = parse_yaml(source_, diagnostics);
        REQUIRE(tree_);
    }
    ReadText(ReadText const&) = delete;
    Node const& operator*() const { return *tree_; }

private:
    Source source_;
    NodeTree tree_;
};

}  // namespace

TEST_CASE("edit_yaml: a value is replaced and everything around it stays", "[load]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"a: 1\nb: 2\n", "a: NEW\nb: 2\n"},
        {"a:   1   # why\nb: 2\n", "a:   NEW   # why\nb: 2\n"},
        {"a: \"1: x\" # why\n", "a: NEW # why\n"},
        {"a: 'it''s'\r\nb: 2\r\n", "a: NEW\r\nb: 2\r\n"},
        {"a: one\n  two\nb: 2\n", "a: NEW\nb: 2\n"},
        {"a: |\n  one\n\n  two\nb: 2\n", "a: NEW\nb: 2\n"},
        {"{a: 1, b: 2}\n", "{a: NEW, b: 2}\n"},
        {"a: [1, 2] # x\n", "a: NEW # x\n"},
        {"a: {x: [1, 2], y: }\nb: 1\n", "a: NEW\nb: 1\n"},
        {"a:\nb: 2\n", "a: NEW\nb: 2\n"},
        {"a: 1", "a: NEW"},
    }));
    CAPTURE(before);
    ReadText const document{before};
    auto const& node = *document;
    CHECK(edited(before, {replace_value(before, node.entries[0].value, "NEW")}) == after);
}

TEST_CASE("edit_yaml: an entry is added as its neighbours are written", "[load]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"a: 1 # one\nb: 2\n", "a: 1 # one\nk: v\nb: 2\n"},
        {"{a: 1, b: 2}\n", "{a: 1, k: v, b: 2}\n"},
        {"a: 1\r\nb: 2\r\n", "a: 1\r\nk: v\r\nb: 2\r\n"},
        {"a: 1", "a: 1\nk: v"},
    }));
    CAPTURE(before);
    ReadText const document{before};
    auto const& map = *document;
    CHECK(edited(before, {insert_entry(before, map, map.entries[0], "k", "v")}) == after);
}

TEST_CASE("edit_yaml: an entry of a list's item stands below the dash", "[load]") {
    std::string const before = "rows:\n  - id: 1 # first\n    name: x\n  - id: 2\n";
    ReadText const document{before};
    auto const& rows = (*document).entries[0].value;
    auto const& item = rows.items[0];
    CHECK(edited(before, {insert_entry(before, item, item.entries[0], "k", "v")}) ==
          "rows:\n  - id: 1 # first\n    k: v\n    name: x\n  - id: 2\n");
    CHECK(indentation_of(before, item) == "  - ");
    CHECK(edited(before, {insert_lines_after(before, item, "  - id: 9\n")}) ==
          "rows:\n  - id: 1 # first\n    name: x\n  - id: 9\n  - id: 2\n");
    CHECK(edited(before, {insert_lines_before(before, item, "  - id: 9\n")}) ==
          "rows:\n  - id: 9\n  - id: 1 # first\n    name: x\n  - id: 2\n");
}

TEST_CASE("edit_yaml: several edits are made at once, in any order", "[load]") {
    CHECK(edited("abcdef", {{4, 5, "X"}, {0, 1, ""}, {2, 2, "1"}, {2, 2, "2"}}) == "b12cdXf");
    CHECK(edited("abc", {}) == "abc");
}
