#include "cli/command_line.hpp"
#include "text/utf8.hpp"

#include <sstream>

namespace jixiao {
namespace {

struct HelpLine {
    std::string name, description;
};

std::string name_of(CLI::Option const& option) {
    if (option.get_positional()) return option.get_type_name();
    auto name = option.get_name(false, true);  // "-C,--directory"
    if (auto const comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
    auto const type = option.get_expected_max() == 0 ? std::string{} : option.get_type_name();
    return type.empty() ? name : name + " " + type;
}

std::vector<HelpLine> options_of(CLI::App const& app) {
    std::vector<HelpLine> entries;
    for (auto const* option : app.get_options())
        entries.push_back({name_of(*option), option->get_description()});
    return entries;
}

std::string section(std::string const& title, std::vector<HelpLine> const& entries) {
    constexpr std::size_t column = 30;
    if (entries.empty()) return {};
    auto shown = "\n" + title + "\n";
    for (auto const& [name, description] : entries) {
        auto const fits = count_cells(name) + 2 < column;
        shown +=
            "  " + (fits ? pad_cells(name, column) : name + "\n" + std::string(column + 2, ' '));
        shown += description + "\n";
    }
    return shown;
}

std::string indented(std::string const& text) {
    std::istringstream lines{text};
    std::string shown;
    for (std::string line; std::getline(lines, line);) shown += "  " + line + "\n";
    return shown;
}

std::string usage_of(CLI::App const& command) {
    auto usage = "jixiao " + command.get_name();
    for (auto const* option : command.get_options())
        if (option->get_positional()) {
            auto const& type = option->get_type_name();
            usage += " " + type + (type == "TEXT" ? "…" : "");
        }
    return usage;
}

}  // namespace

std::string help_text(CLI::App const& program, CLI::App const* command, Catalog const& catalog) {
    auto const every = section(catalog(say("Options for every command")), options_of(program));
    auto const examples = [&](CLI::App const& app) {
        return "\n" + catalog(say("Examples")) + "\n" + indented(app.get_footer());
    };
    if (command)
        return catalog(say("Usage: {0} [OPTIONS]", usage_of(*command))) + "\n\n" +
               command->get_description() + "\n" +
               section(catalog(say("Options")), options_of(*command)) + every + examples(*command);
    std::vector<HelpLine> commands;
    for (auto const* each : program.get_subcommands({}))
        commands.push_back({each->get_name(), each->get_description()});
    auto const codes =
        say("Exit codes: 0 nothing found, 1 errors found or --fail-on matched, 2 could not run.");
    return catalog(say("Usage: jixiao COMMAND [OPTIONS]")) + "\n\n" + program.get_description() +
           "\n" + section(catalog(say("Commands")), commands) + every + examples(program) + "\n" +
           catalog(codes) + "\n";
}

}  // namespace jixiao
