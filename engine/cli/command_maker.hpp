#pragma once

#include "cli/command_line.hpp"

namespace jixiao {

/// Adds commands and options whose descriptions are messages.
class CommandMaker {
public:
    CommandMaker(RawOptions& raw, Catalog const& catalog) : raw_{raw}, catalog_{catalog} {}

protected:
    CLI::App* command(CLI::App& program, char const* name, Message const& description,
                      char const* examples) const {
        auto* made = program.add_subcommand(name, catalog_(description));
        made->set_help_flag();
        made->fallthrough();
        made->allow_extras();
        made->footer(examples);
        return made;
    }
    void option(CLI::App& app, char const* names, std::string& value, char const* type,
                Message const& description) const {
        app.add_option(names, value, catalog_(description))->type_name(type);
    }
    void flag(CLI::App& app, char const* names, bool& value, Message const& description) const {
        app.add_flag(names, value, catalog_(description));
    }
    void texts(CLI::App& app, char const* type, Message const& description) const {
        constexpr int any_number = 1 << 20;
        app.add_option("texts", raw_.texts, catalog_(description))
            ->type_name(type)
            ->expected(0, any_number);  // else CLI11 takes [a,b] for a list of its own
    }
    void output(CLI::App& app) const {
        option(app, "-o,--output", raw_.output, "FILE",
               say("write to this file (written in full or not at all)"));
    }

    RawOptions& raw_;
    Catalog const& catalog_;
};

}  // namespace jixiao
