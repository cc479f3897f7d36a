#include "app/cli/arguments.hpp"

#include "base/refusal.hpp"
#include "base/suggest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace jixiao {
namespace {

constexpr int any_number = 1 << 20;  // of texts; else CLI11 takes [a,b] for a list of its own

void add_row(CLI::App& app, OptionRow const& row, Given& given) {
    if (row.is_positional())
        app.add_option(row.names, given.texts)->expected(0, any_number);
    else if (row.takes.empty())
        app.add_flag(row.names, given.switches[row.name()]);
    else
        app.add_option(row.names, given.values[row.name()]);
}

/// Commands that no argument names are left out: making all of them takes longer than the rest.
std::unique_ptr<CLI::App> program_of(std::span<std::string const> arguments, Given& given) {
    auto program = std::make_unique<CLI::App>("", "jixiao");
    program->set_help_flag();
    program->allow_extras();
    program->require_subcommand(0, 1);  // a later word that is a command is an argument
    for (auto const& command : all_commands()) {
        if (std::find(arguments.begin(), arguments.end(), command.name) == arguments.end())
            continue;
        auto& app = *program->add_subcommand(std::string{command.name});
        app.set_help_flag();
        app.fallthrough();
        app.allow_extras();
        for (auto const& row : command.options) add_row(app, row, given);
    }
    for (auto const& row : common_options()) add_row(*program, row, given);
    return program;
}

std::vector<std::string> names_of_commands() {
    std::vector<std::string> names;
    for (auto const& command : all_commands())
        if (!command.is_hidden) names.emplace_back(command.name);
    return names;
}

std::vector<std::string> names_of_options(Command const* command) {
    std::vector<std::string> names;
    auto const add = [&](std::vector<OptionRow> const& rows) {
        for (auto const& row : rows)
            if (!row.is_positional()) names.push_back("--" + row.name());
    };
    add(common_options());
    if (command) add(command->options);
    return names;
}

/// What CLI11 could not place: an unknown command or option, or one argument
/// too many.
[[noreturn]] void refuse(std::string const& argument, Command const* command) {
    auto const is_option = argument.size() > 1 && argument.front() == '-';
    if (!command && !is_option)
        throw Refusal{say("there is no command \"{0}\"", argument),
                      suggest(argument, names_of_commands())};
    if (!is_option) throw Refusal{say("unexpected argument \"{0}\"", argument)};
    auto hint = suggest(argument.substr(0, argument.find('=')), names_of_options(command));
    auto const takes_targets = command && (command->name == "parse" || command->name == "explain");
    if (takes_targets && !argument.starts_with("--"))
        hint =
            say("put -- before a text that begins with a minus sign: jixiao "
                "parse -- -5%");
    throw Refusal{say("there is no option \"{0}\"", argument), hint};
}

/// CLI11 takes [a,b] apart as a list of its own; a mark at the end keeps it one
/// text.
constexpr auto list_guard = "]\x01";

std::vector<std::string> guarded(std::span<std::string const> arguments) {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    for (auto& argument : reversed)
        if (argument.starts_with('[') && argument.ends_with(']'))
            argument.replace(argument.size() - 1, 1, list_guard);
    return reversed;
}

}  // namespace

Arguments parse_arguments(std::span<std::string const> arguments) {
    Arguments parsed;
    auto& [command, given] = parsed;
    auto const program = program_of(arguments, given);
    auto const dashes = std::find(arguments.begin(), arguments.end(), "--");
    try {
        program->parse(
            guarded(arguments.first(static_cast<std::size_t>(dashes - arguments.begin()))));
    } catch (CLI::ParseError const& error) {
        std::string const what = error.what();
        throw Refusal{say("{0} takes one value", what.substr(0, what.find(':')))};
    }
    if (auto const chosen = program->get_subcommands(); !chosen.empty())
        for (auto const& each : all_commands())
            if (each.name == chosen.front()->get_name()) command = &each;
    if (auto const extras = program->remaining(true); !extras.empty())
        refuse(extras.front(), command);
    for (auto& text : given.texts)
        if (text.ends_with(list_guard)) text.pop_back();
    if (dashes != arguments.end())
        given.texts.insert(given.texts.end(), std::next(dashes), arguments.end());
    return parsed;
}

}  // namespace jixiao
