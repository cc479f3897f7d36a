#pragma once

#include "base/message.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

struct Options;
struct Shell;

/// Something that a command takes.
struct OptionRow {
    /// "-o,--output"; a name without dashes is what stands without an option.
    std::string names;
    /// What it takes, as help shows it and completion reads it: "red|amber" are
    /// words to choose from, capitals stand for something of that kind, as in
    /// "export PERIOD FILE|import FILE". Nothing: a switch.
    std::string takes;
    Message about;

    bool is_positional() const { return !names.starts_with('-'); }
    /// Without dashes: "output".
    std::string name() const;
    /// As help and docs show it: "-o, --output FILE"; of what stands without an option, what it
    /// takes.
    std::string shown() const;
};

/// The arguments as they were written: nothing is checked yet but what belongs
/// to what.
struct Given {
    std::map<std::string, std::string, std::less<>> values;  // by the names of the rows
    std::map<std::string, bool, std::less<>> switches;
    std::vector<std::string> texts;  // what stands without an option

    /// The value of an option; empty where it is not given.
    std::string const& value(std::string_view name) const;
    bool has(std::string_view name) const;
};

/// A command: help, completion and the tables of docs/command-line.md come from its row.
struct Command {
    std::string_view name;
    Message about;
    std::vector<OptionRow> options;
    std::string_view examples;
    /// Checks what only this command takes, and fills it in. Throws Refusal.
    void (*read)(Given const& given, Options& options);
    /// Gives the exit code.
    int (*run)(Shell const& shell);
    bool is_hidden = false;  // for shells, not for people

    /// The row of that name; nullptr when the command has none.
    OptionRow const* find(std::string_view option) const;
    bool takes_texts() const;
};

/// All of them, in the order of the help: each is a function in the file of its name.
std::vector<Command> const& all_commands();
/// What every command takes.
std::vector<OptionRow> const& common_options();

// Rows that several commands share.

OptionRow period_option();
OptionRow period_option(Message about);
OptionRow table_option();
OptionRow table_option_of_lines();  // also called --for
OptionRow term_option();
OptionRow owner_option();
OptionRow form_option(Message about);
/// The first of `formats` is the usual one.
OptionRow format_option(std::string formats);
OptionRow format_option(std::string formats, Message about);
OptionRow output_option();
OptionRow texts_option(std::string takes, Message about);
OptionRow switch_option(std::string names, Message about);

}  // namespace jixiao
