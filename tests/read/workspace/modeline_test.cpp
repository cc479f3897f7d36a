#include "read/workspace/modeline.hpp"

#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/scratch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string const project =
    "table: project\nunit: 某区科技局\nyear: 2024\nproject: 大\ngoals:\n  - term: annual\n"
    "    indicators:\n      - {name: 新增企业, target: ≥8家}\n";

}  // namespace

TEST_CASE("modeline: the first line of a file names its schema, once", "[workspace]") {
    std::string const line =
        "# yaml-language-server: $schema=file:///usr/share/jixiao/schema/table.json";
    auto const [text, with] = GENERATE_COPY(table<std::string, std::string>({
        {"a: b\n", line + "\na: b\n"},
        {"", line + "\n"},
        {"# 一张表\na: b\n", line + "\n# 一张表\na: b\n"},
        {"a: b\r\n", line + "\r\na: b\r\n"},
        // What somebody else put there stays, whatever it names.
        {line + "\na: b\n", line + "\na: b\n"},
        {"# 一张表\n#yaml-language-server: $schema=mine.json\na: b\n",
         "# 一张表\n#yaml-language-server: $schema=mine.json\na: b\n"},
        // Further down it is no modeline.
        {"a: b\n# yaml-language-server: $schema=mine.json\n",
         line + "\na: b\n# yaml-language-server: $schema=mine.json\n"},
    }));
    CAPTURE(text);
    CHECK(with_modeline("table", text) == with);
    CHECK(with_modeline("table", with) == with);
}

TEST_CASE("modeline: a file is read alike with any and with none", "[workspace]") {
    auto const* const head = GENERATE(
        "", "# yaml-language-server: $schema=file:///usr/share/jixiao/schema/table.json\n",
        "#yaml-language-server: $schema=https://example.org/表.json\n",
        "# yaml-language-server: $schema=../schema/nothing.json\r\n",
        "# yaml-language-server: disable\n", "# vim: set ts=2 sw=2 et:\n",
        "# -*- mode: yaml; indent-tabs-mode: nil -*-\n\n",
        "\xEF\xBB\xBF# yaml-language-server: $schema=a: b: {c}\n# kate: replace-tabs on;\n");
    CAPTURE(head);
    Scratch const scratch;
    put(scratch.path() / "jixiao.yaml", std::string{head} +
                                            "indicators: indicators\n"
                                            "actuals: actuals\n");
    put(scratch.path() / "indicators/a.yaml", head + project);
    put(scratch.path() / "actuals/2024Q3.yaml",
        std::string{head} + "period: 2024Q3\nactuals:\n  新增企业: 4家\n");
    auto const workspace = load_workspace(scratch.path());
    CHECK(workspace.diagnostics.empty());
    REQUIRE(workspace.book.tables.size() == 1);
    CHECK(workspace.book.tables[0].goals[0].indicators[0].target.text == "≥8家");
    CHECK(workspace.actuals.all.size() == 1);
}
