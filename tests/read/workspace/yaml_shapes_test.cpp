// Shapes of YAML as its public test suite has them, in cases of our own: none is read to another
// value than yaml-cpp's, and what cannot be read is an error with a place.

#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/catch.hpp"
#include "tests/read/workspace/same_yaml.hpp"

#include <yaml-cpp/yaml.h>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// Where a tree and yaml-cpp's own differ; empty where they say the same.
std::string difference_from(Node const& ours, YAML::Node const& theirs) {
    switch (ours.kind) {
        case NodeKind::empty: return theirs.IsNull() ? "" : "nothing";
        case NodeKind::unread: return "what was not read";
        case NodeKind::scalar:
            if (theirs.IsNull())
                return ours.text == "~" || ours.text == "null" ? "" : std::string{ours.text};
            return theirs.IsScalar() && theirs.Scalar() == ours.text ? "" : std::string{ours.text};
        case NodeKind::sequence: {
            if (!theirs.IsSequence() || theirs.size() != ours.items.size()) return "a list";
            for (std::size_t i = 0; i < ours.items.size(); ++i)
                if (auto const found = difference_from(ours.items[i], theirs[i]); !found.empty())
                    return found;
            return {};
        }
        case NodeKind::map: {
            if (!theirs.IsMap() || theirs.size() != ours.entries.size()) return "a map";
            std::size_t i = 0;
            for (auto const& their : theirs) {
                auto const& entry = ours.entries[i++];
                if (their.first.IsScalar() && their.first.Scalar() != entry.key.text)
                    return std::string{entry.key.text};
                if (auto const found = difference_from(entry.value, their.second); !found.empty())
                    return std::string{entry.key.text} + ": " + found;
            }
            return {};
        }
    }
    return {};
}

void check_shape(std::string const& text) {
    CAPTURE(text);
    std::vector<Diagnostic> found;
    auto const source = text_source("file", text, found);
    auto const tree = source ? parse_yaml(*source, found) : NodeTree{};
    if (!tree || has_errors(found)) {
        REQUIRE(has_errors(found));
        auto const lines = std::count(text.begin(), text.end(), '\n') + 1;
        for (auto const& each : found) CHECK(each.place.line <= static_cast<std::size_t>(lines));
        return;
    }
    CHECK(difference(source->text) == "");
    CHECK(difference_from(*tree, YAML::Load(source->text)) == "");
}

}  // namespace

TEST_CASE("yaml shapes: scalars", "[workspace]") {
    check_shape(GENERATE(
        as<std::string>{}, "a: b c\n", "a: b\n c\n", "a: b\n\n c\n", "a:\n b\n  c\n d\n", "a: -b\n",
        "a: -\n", "a: - b\n", "a: ?b\n", "a: :b\n", "a: b:c\n", "a: b#c\n", "a: b #c\n", "a: b,c\n",
        "a: !b\n", "a: %b\n", "a: @b\n", "a: `b\n", "a: \"b\"\n", "a: \"b\\tc\\x41\\u4e00\"\n",
        "a: \"b\n\n  c\"\n", "a: \"b\\\n   c\"\n", "a: \" b\n c \"\n", "a: 'b''c'\n",
        "a: 'b\n\n c'\n", "a: ''\n", "a: \"\"\n", "a: \"\\q\"\n", "a: \"b\n", "a: 'b\n", "'a': b\n",
        "\"a\\n\": b\n", "a b: c\n", "a:  b  \n", "a:\tb\n", "a: b\tc\n", "a: ~\n", "a: null\n",
        "~: a\n", "a: 0x1F\n", "a: 1e3\n", "a: yes\n", "a: 2024-01-02\n", "a: 12:30\n", "-\n",
        "- - a\n", "a", "a\nb\n", "\"a\"\n", "---\na\n", "a: 'b' c\n", "a: \"b\" c\n", "a: [b] c\n",
        "a: b: c\n", "a: 'b': c\n"));
}

TEST_CASE("yaml shapes: blocks of lines", "[workspace]") {
    check_shape(GENERATE(as<std::string>{}, "a: |\n b\n c\n", "a: >\n b\n c\n", "a: |-\n b\n\n",
                         "a: |+\n b\n\n", "a: >-\n b\n\n c\n", "a: >+\n b\n\n\n",
                         "a: |2\n   b\n  c\n", "a: |1-\n  b\n", "a: |\n\n b\n", "a: |\n  b\n c\n",
                         "a: >\n b\n  c\n d\n", "a: >\n\n b\n", "a: |\nb: c\n", "a: |", "a: >\n",
                         "a: | # c\n b\n", "a: |#c\n b\n", "a: |0\n b\n", "a: |10\n b\n",
                         "a: |x\n b\n", "- |\n a\n- >\n b\n", "a: |\n b: c\n # d\n",
                         "a: |\n b\n# c\n", "a: |\n\tb\n", "a: |\r\n b\r\n", "a: &x |\n b\n",
                         "a: !!str |\n b\n", "a:\n  b: |\n    c\n   d\n", "|\n a\n", "--- |\n a\n",
                         "a: |\n  b\n\n\n\nc: d\n", "a: >\n  b\n  \n  c\n", "? |\n a\n: b\n"));
}

TEST_CASE("yaml shapes: lists and maps", "[workspace]") {
    check_shape(GENERATE(
        as<std::string>{}, "- a\n- b\n", "a:\n- b\n- c\n", "a:\n  - b\n  - c: d\n    e: f\n",
        "-\n  - a\n", "- a: b\n  c:\n  - d\n", "a:\n  b:\n c: d\n", "a: b\n  c: d\n",
        " a: b\nc: d\n", "a:\n- b\n c\n", "- a\n b: c\n", "a: [b, c]\n", "a: [b, ]\n", "a: [, b]\n",
        "a: [b,, c]\n", "a: [b\n", "a: b]\n", "a: {b: c, d: e}\n", "a: {b, c}\n", "a: {b: c, }\n",
        "a: {b: }\n", "a: {: b}\n", "a: {b:c}\n", "a: {\"b\":c}\n", "a: {? b : c}\n", "a: [b: c]\n",
        "a: [{b: c}]\n", "a: [[], {}]\n", "a: [b, # c\n d]\n", "a: {b: c,\nd: e}\n", "a: [b,\nc]\n",
        "[a, b]\n", "{a: b}\n", "[a]: b\n", "{a: b}: c\n", "? a\n: b\n", "? a\n", "? [a]\n: b\n",
        "? a\n? b\n", "a : b\n", "a:b\n", "a:\n\n\n  b: c\n", "a: b\na: c\n", "a: {b: c, b: d}\n",
        "a:\n  b: c\n\n  d: e\n", "a: b\n- c\n", "- a\nb: c\n", "a: b\n\t c: d\n", "a:\n\tb: c\n",
        "- \ta\n", "a: [b c, d\n e]\n", "a: {b: [c, {d: e}], f: 'g'}\n",
        "a:\n  - - b\n    - c\n  - d\n", "a: {x: 1}{y: 2}\n"));
}

TEST_CASE("yaml shapes: documents, comments, anchors, tags", "[workspace]") {
    check_shape(GENERATE(
        as<std::string>{}, "", "\n", "# a\n", "---\n", "---\na: b\n", "--- a: b\n",
        "a: b\n---\nc: d\n", "a: b\n...\n", "a: b\n...\nc: d\n", "...\n", "---\n---\n",
        "%YAML 1.2\n---\na: b\n", "%YAML 9.9\n---\na: b\n", "%TAG ! a\n---\nb: c\n",
        "%FOO\n---\na: b\n", "%YAML 1.2\na: b\n",
        "\xEF\xBB\xBF"
        "a: b\n",
        "# a\n\n# b\nc: d # e\n", "a: # b\n  c\n", "a:\n  # b\n  c: d\n",
        "a: b\n # c\n  # d\ne: f\n", "a: 'b' # c\n", "a: 'b'# c\n", "a: &x b\nc: *x\n", "a: *x\n",
        "a: &x\n", "&x a: b\n*x : c\n", "a: &x &y b\n", "a: &x [*x]\n", "- &a b\n- *a\n",
        "&x\na: b\n", "a: &x\n  b: c\nd: *x\n", "a: !!str b\n", "a: !b c\n", "a: !<tag:b> c\n",
        "a: !!int \"1\"\n", "!!map {a: b}\n", "a: ! b\n", "a: !b\n", "a: !!str\nb: c\n",
        "<<: {a: b}\n", "a: &x {b: c}\nd: {<<: *x}\n", "a: b\r\nc: d\r\n", "a: b\rc: d\r",
        "a: \"b\r\n c\"\r\n", "a: b\xC2\x85\n", "a: b\xE2\x80\xA8 c\n", "--- # a\nb: c\n",
        "--- 'a'\n", "a: ---\n", "a: b\n--- \n", "- ---\n", "a: ...\n"));
}
