#include "cli/command_line.hpp"
#include "text/refusal.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <utility>

namespace jixiao {
namespace {

std::vector<std::string> names_of_commands(CLI::App const& program) {
    std::vector<std::string> names;
    for (auto const* command : program.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

/// What CLI11 could not place: an unknown command or option, or one argument too many.
[[noreturn]] void refuse(std::string const& argument, CLI::App const& program,
                         CLI::App const* command) {
    auto const is_option = argument.size() > 1 && argument.front() == '-';
    if (!command && !is_option)
        throw Refusal{say("there is no command \"{0}\"", argument),
                      suggest(argument, names_of_commands(program))};
    if (!is_option) throw Refusal{say("unexpected argument \"{0}\"", argument)};
    std::vector<std::string> known;
    for (auto const* app : {&program, command}) {
        if (!app) continue;
        for (auto const* option : app->get_options())
            for (auto const& name : option->get_lnames()) known.push_back("--" + name);
    }
    auto const equals = argument.find('=');
    auto hint = suggest(argument.substr(0, equals), known);
    auto const takes_texts =
        command && (command->get_name() == "parse" || command->get_name() == "explain");
    if (takes_texts && !argument.starts_with("--"))
        hint = say("put -- before a text that begins with a minus sign: jixiao parse -- -5%");
    throw Refusal{say("there is no option \"{0}\"", argument), hint};
}

/// CLI11 takes [a,b] apart as a list of its own; a mark at the end keeps it one text.
constexpr auto list_guard = "]\x01";

std::vector<std::string> guarded(std::span<std::string const> arguments) {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    for (auto& argument : reversed)
        if (argument.starts_with('[') && argument.ends_with(']'))
            argument.replace(argument.size() - 1, 1, list_guard);
    return reversed;
}

std::vector<std::string> unguarded(std::vector<std::string> texts) {
    for (auto& text : texts)
        if (text.ends_with(list_guard)) text.pop_back();
    return texts;
}

}  // namespace

CLI::App const* parse_arguments(CLI::App& program, RawOptions& raw,
                                std::span<std::string const> arguments) {
    auto const dashes = std::find(arguments.begin(), arguments.end(), "--");
    auto const before = static_cast<std::size_t>(dashes - arguments.begin());
    try {
        program.parse(guarded(arguments.first(before)));
    } catch (CLI::ParseError const& error) {
        std::string const what = error.what();
        throw Refusal{say("{0} takes one value", what.substr(0, what.find(':')))};
    }
    auto const chosen = program.get_subcommands();
    CLI::App const* command = chosen.empty() ? nullptr : chosen.front();
    if (auto const extras = program.remaining(true); !extras.empty())
        refuse(extras.front(), program, command);
    raw.texts = unguarded(std::move(raw.texts));
    if (dashes != arguments.end())
        raw.texts.insert(raw.texts.end(), std::next(dashes), arguments.end());
    return command;
}

}  // namespace jixiao
