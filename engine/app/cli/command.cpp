#include "app/cli/command.hpp"

#include <algorithm>

namespace jixiao {

Command evaluate_command(), report_command(), diff_command(), check_command(), lint_command(),
    explain_command(), annotate_command(), parse_command(), import_command(), init_command(),
    new_year_command(), start_command(), set_command(), sheet_command(), watch_command(),
    close_command(), history_command(), trend_command(), serve_command(), lsp_command(),
    bulk_command(), export_command(), list_command(), profile_command(), schema_command(),
    completion_command(), complete_command();

std::string OptionRow::name() const {
    auto const dashes = names.find("--");
    auto const name = names.substr(dashes == std::string::npos ? 0 : dashes + 2);
    return name.substr(0, name.find(','));
}

std::string OptionRow::shown() const {
    if (is_positional()) return takes;
    auto shown = names;
    if (auto const comma = shown.find(','); comma != std::string::npos)
        shown.insert(comma + 1, " ");
    return takes.empty() ? shown : shown + " " + takes;
}

std::string const& Given::value(std::string_view name) const {
    static std::string const nothing;
    auto const found = values.find(name);
    return found == values.end() ? nothing : found->second;
}

bool Given::has(std::string_view name) const {
    auto const found = switches.find(name);
    return found == switches.end() ? !value(name).empty() : found->second;
}

OptionRow const* Command::find(std::string_view option) const {
    auto const found = std::find_if(options.begin(), options.end(), [&](OptionRow const& row) {
        return !row.is_positional() && row.name() == option;
    });
    return found == options.end() ? nullptr : &*found;
}

bool Command::takes_texts() const {
    return std::any_of(options.begin(), options.end(),
                       [](OptionRow const& row) { return row.is_positional(); });
}

std::vector<Command> const& all_commands() {
    static auto const all = [] {
        constexpr Command (*rows[])() = {
            evaluate_command,   report_command,   diff_command,  check_command,   lint_command,
            explain_command,    annotate_command, parse_command, import_command,  init_command,
            new_year_command,   start_command,    set_command,   sheet_command,   watch_command,
            close_command,      history_command,  trend_command, serve_command,   lsp_command,
            bulk_command,       export_command,   list_command,  profile_command, schema_command,
            completion_command, complete_command};
        std::vector<Command> made;
        made.reserve(std::size(rows));
        for (auto const row : rows) made.push_back(row());
        return made;
    }();
    return all;
}

std::vector<OptionRow> const& common_options() {
    static std::vector<OptionRow> const all{
        {"-C,--directory", "DIR",
         say("the workspace: a folder with jixiao.yaml (default: the current "
             "folder)")},
        {"--lang", "zh|en",
         say("language of messages (default: the workspace's, else LANG, else "
             "zh)")},
        {"--color", "auto|always|never",
         say("use colours (default auto: on a terminal, unless NO_COLOR is "
             "set)")},
        {"--width", "N", say("line width in cells (default: the terminal's, else 80)")},
        {"--ambiguous-width", "1|2",
         say("cells that the terminal takes for characters such as ≥ ● “ (default: as its locale "
             "says)")},
        {"--progress", "auto|always|never",
         say("show how far long work has come (default auto: if standard error is a "
             "terminal); never also leaves out the line on what was written")},
        {"-v,--verbose", "",
         say("report on standard error which files were read and how long it "
             "took")},
        {"-h,--help", "", say("show this help; `jixiao COMMAND --help` shows that of a command")},
        {"--version", "", say("show the version")},
        {"--licenses", "", say("show the licences of the program and of what it holds")}};
    return all;
}

OptionRow period_option() {
    return period_option(say("2024-07, 2024Q3, 2024H1 or 2024 (default: the latest with actuals)"));
}
OptionRow period_option(Message about) {
    return {"--period", "PERIOD", std::move(about)};
}
OptionRow table_option() {
    return {"--table", "TABLE",
            say("only tables with this text in their title, or with this code")};
}
OptionRow table_option_of_lines() {
    return {"--table,--for", "TABLE",
            say("only tables with this text in their title, or with this code")};
}
OptionRow term_option() {
    return {"--term", "annual|long-term|all", say("only goals of this term")};
}
OptionRow owner_option() {
    return {"--owner", "OWNER", say("only indicators of this owner")};
}
OptionRow form_option(Message about) {
    return {"--form", "monitoring|self-evaluation", std::move(about)};
}
OptionRow format_option(std::string formats) {
    return format_option(std::move(formats), say("output format"));
}
OptionRow format_option(std::string formats, Message about) {
    return {"--format", std::move(formats), std::move(about)};
}
OptionRow output_option() {
    return {"-o,--output", "FILE", say("write to this file (written in full or not at all)")};
}
OptionRow texts_option(std::string takes, Message about) {
    return {"texts", std::move(takes), std::move(about)};
}
OptionRow switch_option(std::string names, Message about) {
    return {std::move(names), "", std::move(about)};
}

}  // namespace jixiao
