#include "app/cli/read_lines.hpp"
#include "app/cli/shell.hpp"
#include "report/data/target_json.hpp"
#include "report/terminal/explain_target.hpp"
#include "system/write_file.hpp"

#include <ostream>

namespace jixiao {
namespace {

/// A workspace may bring units of its own; without one the built-in units do.
Units known_units(Shell const& shell) {
    if (!shell.options.folder_is_given) return built_in_units();
    return shell.load().units;
}

int parse_stream(Shell const& shell, Units const& units, Catalog const& catalog) {
    for_each_line(shell.in, [&](std::string const& line) {
        shell.out << target_json(line, parse_target(line, units), catalog) << "\n";
    });
    write_to(shell.out, "");  // flushes, and sees what did not go out
    return clean;             // what does not parse is an answer of its own on its line
}

void read_parse(Given const& given, Options& options) {
    options.json = given.has("json");
}

int run_parse(Shell const& shell) {
    auto const& texts = shell.options.texts;
    auto const units = known_units(shell);
    Catalog const catalog{shell.language()};
    if (texts.empty() || texts == std::vector<std::string>{"-"})
        return parse_stream(shell, units, catalog);
    std::string shown;
    bool all_read = true;
    for (auto const& text : texts) {
        auto const target = parse_target(text, units);
        all_read = all_read && target.has_value();
        shown += shell.options.json ? target_json(text, target, catalog) + "\n"
                                    : explain_target(text, target, catalog, shell.look());
    }
    shell.deliver(shown);
    return all_read ? clean : findings;
}

}  // namespace

Command parse_command() {
    return {"parse",
            say("parse target texts and show their meaning"),
            {texts_option("TEXT", say("targets; - reads one per line and writes one "
                                      "JSON object per line")),
             switch_option("--json", say("one JSON object per line"))},
            "jixiao parse \"≥115家\" \"3至5天\"\n"
            "jixiao parse --json 不低于2.1亿元\n"
            "jixiao parse - < targets.txt",
            read_parse,
            run_parse};
}

}  // namespace jixiao
