#include "app/cli/arguments.hpp"
#include "base/utf8.hpp"

#include <sstream>

namespace jixiao {
namespace {

struct HelpLine {
    std::string name, about;
};

std::vector<HelpLine> lines_of(std::vector<OptionRow> const& rows, Catalog const& catalog) {
    std::vector<HelpLine> lines;
    for (auto const& row : rows) lines.push_back({row.shown(), catalog(row.about)});
    return lines;
}

std::string section(std::string const& title, std::vector<HelpLine> const& lines) {
    constexpr std::size_t column = 30;
    if (lines.empty()) return {};
    auto shown = "\n" + title + "\n";
    for (auto const& [name, about] : lines) {
        auto const fits = count_cells(name) + 2 < column;
        shown +=
            "  " + (fits ? pad_cells(name, column) : name + "\n" + std::string(column + 2, ' '));
        shown += about + "\n";
    }
    return shown;
}

std::string examples(std::string_view text, Catalog const& catalog) {
    std::istringstream lines{std::string{text}};
    auto shown = "\n" + catalog(say("Examples")) + "\n";
    for (std::string line; std::getline(lines, line);) shown += "  " + line + "\n";
    return shown;
}

std::string usage_of(Command const& command) {
    auto usage = "jixiao " + std::string{command.name};
    for (auto const& row : command.options)
        if (row.is_positional()) usage += " " + row.takes + (row.takes == "TEXT" ? "…" : "");
    return usage;
}

std::string help_of(Command const& command, Catalog const& catalog) {
    return catalog(say("Usage: {0} [OPTIONS]", usage_of(command))) + "\n\n" +
           catalog(command.about) + "\n" +
           section(catalog(say("Options")), lines_of(command.options, catalog)) +
           section(catalog(say("Options for every command")), lines_of(common_options(), catalog)) +
           examples(command.examples, catalog);
}

}  // namespace

std::string help_text(Command const* command, Catalog const& catalog) {
    if (command) return help_of(*command, catalog);
    std::vector<HelpLine> commands;
    for (auto const& each : all_commands())
        if (!each.is_hidden) commands.push_back({std::string{each.name}, catalog(each.about)});
    auto const codes =
        say("Exit codes: 0 nothing found, 1 errors found or "
            "--fail-on matched, 2 could not run.");
    return catalog(say("Usage: jixiao COMMAND [OPTIONS]")) + "\n\n" +
           catalog(say("Jixiao tracks performance indicators kept as plain text.")) + "\n" +
           section(catalog(say("Commands")), commands) +
           section(catalog(say("Options for every command")), lines_of(common_options(), catalog)) +
           examples(
               "jixiao init my-unit\n"
               "jixiao check -C samples/hongshan-2024\n"
               "jixiao evaluate -C samples/hongshan-2024 --period 2024Q3\n"
               "jixiao explain D-A-03 -C samples/hongshan-2024 --period 2024Q3",
               catalog) +
           "\n" + catalog(codes) + "\n";
}

}  // namespace jixiao
