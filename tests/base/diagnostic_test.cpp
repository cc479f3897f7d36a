#include "base/diagnostic.hpp"

#include "tests/catch.hpp"

using namespace jixiao;

TEST_CASE("diagnostics: names of files are found again, however many there are", "[base]") {
    std::vector<FileName> names;
    for (int i = 0; i < 1000; ++i) names.emplace_back("file-" + std::to_string(i));
    for (int i = 0; i < 1000; ++i) {
        CHECK(names[static_cast<std::size_t>(i)].text() == "file-" + std::to_string(i));
        CHECK(names[static_cast<std::size_t>(i)] == FileName{"file-" + std::to_string(i)});
    }
    CHECK(FileName{}.empty());
    CHECK(FileName{""} == FileName{});
    CHECK(FileName{"file-10"} < FileName{"file-9"});
}

TEST_CASE("diagnostic: the caret stands under the place, counted in cells", "[base]") {
    Diagnostic const diagnostic{Severity::error, "target-unit", {"demo.yaml", 12, 17, 1},
                                say("error"),    say("note"),   "    target: ≥115佳"};
    CHECK(show_diagnostic(diagnostic, Catalog{Language::en}) ==
          "demo.yaml:12:17: error: error; note [target-unit]\n"
          "        target: ≥115佳\n"
          "                    ^^\n");
    CHECK(show_diagnostic(diagnostic, Catalog{Language::zh}) ==
          "demo.yaml:12:17: 错误: 错误；提示 [target-unit]\n"
          "        target: ≥115佳\n"
          "                    ^^\n");
}

TEST_CASE("diagnostic: a very long line is shown around the place only", "[base]") {
    Diagnostic const diagnostic{Severity::warning, "x", {"a", 1, 5000, 3},
                                literal("m"),      {},  std::string(10000, 'y')};
    CHECK(show_diagnostic(diagnostic, Catalog{Language::en}).size() < 600);
}

TEST_CASE("diagnostic: many findings on a long line take as much as on short ones", "[base]") {
    auto const line = std::string(40'000, 'y') + "佳" + std::string(40'000, 'z');
    Diagnostic diagnostic{Severity::error, "x", {"a", 1, 40'001, 1}, literal("m"), {}, {}};
    quote_line(diagnostic, line);
    CHECK(diagnostic.source_line == std::string(100, 'y') + "佳" + std::string(99, 'z'));
    CHECK(diagnostic.source_column == 39'901);
    CHECK(show_diagnostic(diagnostic, Catalog{Language::en}) ==
          "a:1:40001: error: m [x]\n    " + diagnostic.source_line + "\n    " +
              std::string(100, ' ') + "^^\n");
}

TEST_CASE("diagnostic: a short line is quoted whole", "[base]") {
    Diagnostic diagnostic{Severity::error, "x", {"a", 1, 3, 1}, literal("m"), {}, {}};
    quote_line(diagnostic, "甲: 佳");
    CHECK(diagnostic.source_line == "甲: 佳");
    CHECK(diagnostic.source_column == 1);
}

TEST_CASE("diagnostic: no text of others starts a line or steers a terminal", "[base]") {
    auto const* const hostile = "a\n\x1b[31mb\r\xff\u202ec";
    auto const shown = show_diagnostic(
        {Severity::error, "x", {hostile, 1, 2, 1}, literal(hostile), literal(hostile), hostile},
        Catalog{Language::en});
    CHECK(shown ==
          "a··[31mb···c:1:2: error: a··[31mb···c; a··[31mb···c [x]\n"
          "    a··[31mb···c\n"
          "     ^\n");
}

TEST_CASE("diagnostic: sorting puts places in order and drops repetitions", "[base]") {
    auto const at = [](std::string file, std::size_t line) {
        return Diagnostic{Severity::error, "c", {std::move(file), line, 1, 1},
                          literal("m"),    {},  {}};
    };
    std::vector<Diagnostic> diagnostics{at("b", 1), at("a", 9), at("a", 2), at("a", 9)};
    sort_by_place(diagnostics);
    REQUIRE(diagnostics.size() == 3);
    CHECK(diagnostics[0].place.line == 2);
    CHECK(diagnostics[2].place.file == "b");
}

TEST_CASE("catalog: arguments are put in by number, messages within messages are translated",
          "[base]") {
    Catalog const zh{Language::zh};
    CHECK(zh(say("{1} {0} {2}", "a", say("error"))) == "错误 a {2}");
    CHECK(zh(literal("error {0}")) == "error {0}");
}
