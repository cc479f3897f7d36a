#include "read/yaml/canonical_yaml.hpp"

#include "read/workspace/blank_actuals.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "tests/read/workspace/read_text.hpp"
#include "tests/read/workspace/same_yaml.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

TEST_CASE("canonical yaml: the files of the project are read", "[workspace]") {
    fs::path const source{JIXIAO_SOURCE_DIR};
    std::size_t files = 0;
    for (auto const* folder :
         {"indicators", "samples", "config/profiles", "tests/app/cli", "tests/report/forms"})
        for (auto const& entry : fs::recursive_directory_iterator{source / folder}) {
            if (entry.path().extension() != ".yaml") continue;
            CAPTURE(entry.path().string());
            auto const text = read_whole(entry.path());
            CHECK(read_canonical_yaml(text));
            CHECK(difference(text) == "");
            ++files;
        }
    CHECK(files > 20);
}

TEST_CASE("canonical yaml: what is built into the program is read", "[workspace]") {
    for (auto const* file : {"config/units.yaml", "config/lint.yaml"}) {
        CAPTURE(file);
        auto const text = read_whole(fs::path{JIXIAO_SOURCE_DIR} / file);
        CHECK(read_canonical_yaml(text));
        CHECK(difference(text) == "");
    }
}

TEST_CASE("canonical yaml: a file of actuals is read as start writes it", "[workspace]") {
    auto const text = blank_actuals(
        Language::zh, *parse_period("2024Q3"), Values::to_date,
        {{{"部门整体", "产出指标"}, "净增高新技术企业数量", "≥115家；2024Q2：49家", true},
         {{"部门整体", "效益指标"}, "空气: 质量", "≥90%", true},
         {{}, "100", "", false}});
    CAPTURE(text);
    CHECK(read_canonical_yaml(text));
    CHECK(difference(text) == "");
}

TEST_CASE("canonical yaml: its shapes", "[workspace]") {
    auto const* const text = GENERATE(
        "a: 1", "a: 1\n", "a:\n", "a:\nb: 1\n", "  a: 1\n  b: 2\n",
        "a:\n  b: 1\n  c:\n    d: 2\ne: 3\n", "a:\n  - b\n  - c\n", "a:\n- b\n- c\nd: 1\n",
        "- a: 1\n  b: 2\n- a: 3\n", "-   a: 1\n    b: 2\n", "- a:\n  - b\n  c: d\n", "a: [b, c]\n",
        "a: [ b , c ]\n", "a: []\nb: {}\n",
        "a: [b,\n  c, # d\n  # e\n  f]\ng: {\n h: i,\n  j: [k,\n l]}\n", "a: [\n ]\n",
        "a: {2022: 100家, value: \"96%\"}\n", "a: [[b], {c: [d]}]\n", "a: 'x # y: [z'\n",
        "\"a: b\": \"\"\n", "a: x#y # z\n", "# a\n\n  # b\na: 1   # c\n   \n# d",
        "甲: ≥115家\n乙: 12:30\n", "a: -5%\nb: ≥1\n", "a: b [c], {d}\n", "a: 说明：无\n",
        "a: b'c\"d\n", "a:  b  c  \n", "- -5\n- ''\n", "a: http://b.c/d?e\n",
        // Neither of these is a mistake of typing.
        "- id: 1\n  name: a\n- name: b\n  id: 2\n",
        "a:\n  - b: 1\n    c: 2\n  - c: 3\n    d:\n    b: 4\n", "- [a,\n  b]\n- c: [d,\n e]\n",
        "a:\n    b: {c: d,\n  e: f}\n    g: 1\n", "a:\n  - b:\n     - {c: d,\n e: [f, # g\n h]}\n",
        "a: ［2024］5号\nb: ｛c｝等\n", "a: [it's, b]\nc: {d: it's, e: 'f，g：h'}\n", "a:b: 1\n",
        "- x: 1\n  c:d: 2\n", "- c:d: 2\n", "a:\n  - b\n  - c:\n  - e\n",
        "a: {b: \"，c: d\", e: f}\n", "a: {b: [c，d： e, f], g: '，h: i'}\n");
    CAPTURE(text);
    CHECK(difference(text) == "");
}

TEST_CASE("canonical yaml: everything else is declined", "[workspace]") {
    auto const* const text = GENERATE(
        "", "# a\n", "a\n", "[a]\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "a: |\n  b\n",
        "a: >\n  b\n", "a: >=1\n", "a: b\n  c\n", "a:\n  b\n", "a: \"b\n  c\"\n", "a: \"b\\n\"\n",
        "a: 'it''s'\n", "a: \"b\" c\n", "a: b: c\n", "a: b:\n", "a: 1\na: 2\n", "{a: 1, a: 2}\n",
        "--- a\n", "---\na: 1\n", "a: 1\n...\n", "a: 1\n--- b\n", "%A b\na: 1\n", "a:\tb\n",
        "\ta: b\n", "a: 1\r\n",
        "\xEF\xBB\xBF"
        "a: 1\n",
        "a: \x04\n", "a:1\n", "a：1\n", "? a\n", "a: ?\n", "a: ~\n", "null: 1\n", "a: [null]\n",
        "- \n- a\n", "- name:b\n", "a:\n  - name：b\n", "- a\n- b:c\n", "-\n  a: 1\n", "- - a\n",
        "a: [b\n", "a: [b\n  c]\n", "a: [b\n  , c]\n", "a: [b,\nc]\n", "a: [b,#c\n d]\n",
        "a: {b:\n c}\n", "a: [b, ]\n", "a: [b: c]\n", "a: {b}\n", "a: {b:c}\n", "a: {b: }\n",
        "a: [b] c\n", "a: [b]c\n", "[a]: b\n", "a : b\n", " a: 1\nb: 2\n", "a: 1\n b: 2\n",
        "a:\n    b: 1\n  c: 2\n", "a: 1\n- b\n", "- a\nb: 1\n", "a: @b\n", "a: `b\n", "a: %5\n",
        "a: \"b\"#c\n", "a: [b #c]\n", "a: {\"b\":c}\n", "a: ［b, c］\n", "a: ｛b｝\n",
        "a:\n  - b: ［c]\n", "- c:d:\n", "a:b:\n", "c:\n  a:b:\n", "- x: 1\n  c:d:\n");
    CAPTURE(text);
    CHECK_FALSE(read_canonical_yaml(text));
}

TEST_CASE("canonical yaml: what goes past a limit is declined", "[workspace]") {
    std::string deep = "a: ", deep_lines, long_key(1025, 'k');
    for (int i = 0; i < 33; ++i) {
        deep += "[";
        deep_lines += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    CHECK_FALSE(read_canonical_yaml(deep + "b" + std::string(33, ']') + "\n"));
    CHECK_FALSE(read_canonical_yaml(deep_lines));
    CHECK_FALSE(read_canonical_yaml(long_key + ": 1\n"));
    CHECK_FALSE(read_canonical_yaml("a: " + std::string(70'000, 'b') + "\n"));
}
