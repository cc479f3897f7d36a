#include "app/cli/arguments.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// A cell of a table in Markdown.
std::string cell_of(std::string const& text) {
    std::string cell;
    for (auto const c : text) cell += c == '|' ? std::string{"\\|"} : std::string{c};
    return cell;
}

std::string table_of(std::vector<OptionRow> const& rows, Catalog const& catalog) {
    std::string table;
    for (auto const& row : rows)
        table += "| `" + cell_of(row.shown()) + "` | " + cell_of(catalog(row.about)) + " |\n";
    return table.empty() ? table : "| " + catalog(say("Options")) + " | |\n|---|---|\n" + table;
}

std::string table_of_commands(Catalog const& catalog) {
    auto table = "| " + catalog(say("Commands")) + " | |\n|---|---|\n";
    for (auto const& command : all_commands())
        if (!command.is_hidden)
            table += "| `" + std::string{command.name} + "` | " + cell_of(catalog(command.about)) +
                     " |\n";
    return table;
}

/// The page with the text between "<!-- name -->" and "<!-- end -->" made anew; a page without
/// the mark fails.
void renew(std::string& page, std::string const& name, std::string const& table) {
    CAPTURE(name);
    auto const mark = "<!-- " + name + " -->\n";
    auto const begin = page.find(mark);
    REQUIRE(begin != std::string::npos);
    auto const from = begin + mark.size();
    auto const to = page.find("<!-- end -->", from);
    REQUIRE(to != std::string::npos);
    page.replace(from, to - from, table);
}

}  // namespace

TEST_CASE("docs: the tables of command-line.md are made from the rows of the commands", "[cli]") {
    auto const [language, file] = GENERATE(table<Language, std::string>(
        {{Language::en, "/docs/command-line.md"}, {Language::zh, "/docs/zh/command-line.md"}}));
    Catalog const catalog{language};
    auto const path = JIXIAO_SOURCE_DIR + file;
    auto page = read_whole(path);
    renew(page, "commands", table_of_commands(catalog));
    renew(page, "options for every command", table_of(common_options(), catalog));
    for (auto const& command : all_commands())
        if (!command.is_hidden)
            renew(page, "options of " + std::string{command.name},
                  table_of(command.options, catalog));
    check_golden(path, page);
}
