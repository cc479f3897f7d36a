#include "cli/options.hpp"

#include "cli/command_line.hpp"
#include "cli/version.hpp"
#include "forms/formats.hpp"
#include "handout/formats.hpp"
#include "report/words.hpp"
#include "text/choose.hpp"
#include "text/refusal.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace jixiao {
namespace {

Choices<Command> const& commands() {
    static Choices<Command> const all{{"evaluate", Command::evaluate},
                                      {"report", Command::report},
                                      {"diff", Command::diff},
                                      {"check", Command::check},
                                      {"lint", Command::lint},
                                      {"explain", Command::explain},
                                      {"parse", Command::parse},
                                      {"import", Command::import},
                                      {"init", Command::init},
                                      {"start", Command::start},
                                      {"set", Command::set},
                                      {"watch", Command::watch},
                                      {"serve", Command::serve},
                                      {"close", Command::close},
                                      {"history", Command::history},
                                      {"trend", Command::trend},
                                      {"list", Command::list},
                                      {"profile", Command::profile},
                                      {"completion", Command::completion},
                                      {"sheet", Command::sheet},
                                      {"bulk", Command::bulk},
                                      {"export", Command::export_}};
    return all;
}

Choices<Language> const languages{{"zh", Language::zh}, {"en", Language::en}};
Choices<TermChoice> const terms{
    {"all", TermChoice::all}, {"annual", TermChoice::annual}, {"long-term", TermChoice::long_term}};
Choices<Status> const lamps{{"red", Status::red}, {"amber", Status::amber}};
Choices<Subject> const subjects{{"indicators", Subject::indicators},
                                {"periods", Subject::periods},
                                {"tables", Subject::tables},
                                {"profiles", Subject::profiles},
                                {"units", Subject::units}};

bool is_coloured(RawOptions const& raw, Environment const& environment) {
    enum class When { automatic, always, never };
    auto const when =
        choose<When>("--color", raw.color.empty() ? "auto" : raw.color,
                     {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}});
    auto const wanted = environment.out_is_terminal && !environment.no_color && raw.output.empty();
    return when == When::always || (when == When::automatic && wanted);
}

std::size_t read_width(std::string const& text, Environment const& environment) {
    if (text.empty()) return environment.width;
    std::size_t width = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
    if (error != std::errc{} || end != text.data() + text.size() || width < 1 || width > 10000)
        throw Refusal{say("{0} does not accept \"{1}\"", "--width", text),
                      say("expected a number of cells, such as --width 120")};
    return width;
}

/// Reads "red,amber,missing" into the selection.
void read_statuses(std::string const& list, Selection& selection) {
    Choices<std::size_t> names;
    constexpr std::array statuses{Status::red, Status::amber, Status::green, Status::unrated};
    constexpr std::array states{State::missing, State::not_due, State::not_applicable,
                                State::undecidable, State::invalid};
    for (std::size_t i = 0; i < statuses.size(); ++i) names.emplace_back(name_of(statuses[i]), i);
    for (std::size_t i = 0; i < states.size(); ++i)
        names.emplace_back(name_of(states[i]), statuses.size() + i);
    for (std::size_t at = 0; at <= list.size();) {
        auto const comma = std::min(list.find(',', at), list.size());
        auto const chosen = choose("--status", list.substr(at, comma - at), names);
        if (chosen < statuses.size())
            selection.statuses.push_back(statuses[chosen]);
        else
            selection.states.push_back(states[chosen - statuses.size()]);
        at = comma + 1;
    }
}

template <class Value>
std::vector<std::string_view> names_of(Choices<Value> const& choices) {
    std::vector<std::string_view> names;
    for (auto const& [name, value] : choices) names.push_back(name);
    return names;
}

/// The formats that the command takes, the usual one first.
std::vector<std::string_view> formats_of(Command command, bool is_form) {
    switch (command) {
        case Command::evaluate: return names_of(handout::evaluate_choices());
        case Command::report:
            return is_form ? names_of(forms::form_choices()) : names_of(handout::report_choices());
        case Command::check:
        case Command::lint: return {"text", "json", "sarif"};
        case Command::trend: return {"text", "csv", "json"};
        default: return {"text", "json"};
    }
}

std::string read_format(std::string const& word, Command command, bool is_form) {
    Choices<std::string_view> choices;
    for (auto const name : formats_of(command, is_form)) choices.emplace_back(name, name);
    return std::string{word.empty() ? choices.front().first : choose("--format", word, choices)};
}

/// The two periods of `diff`, earlier first, taken out of the texts.
void read_two_periods(Options& options) {
    if (options.texts.size() != 2)
        throw Refusal{say("diff takes two periods"), say("for example: jixiao diff 2024Q2 2024Q3")};
    auto const before = read_period(options.texts[0]), now = read_period(options.texts[1]);
    if (before.last == now.last)
        throw Refusal{say("{0} and {1} end together", before.text(), now.text()),
                      say("give two periods that end at different times")};
    if (before.last > now.last)
        throw Refusal{
            say("{0} ends after {1}", before.text(), now.text()),
            say("give the earlier one first: jixiao diff {0} {1}", now.text(), before.text())};
    options.before = before;
    options.period = now;
    options.texts.clear();
}

/// "show [NAME]" or "diff A B".
void check_profile(std::vector<std::string> const& texts) {
    auto const action = texts.empty() ? std::string{} : texts.front();
    auto const is_whole = action == "diff" ? texts.size() == 3 : texts.size() <= 2;
    if ((action == "show" || action == "diff") && is_whole) return;
    throw Refusal{say("profile takes show and a name, or diff and two names"),
                  say("for example: jixiao profile diff cn-default shanxi")};
}

void check_counts(Options const& options) {
    auto const count = options.texts.size();
    auto const takes_texts =
        options.command == Command::parse || options.command == Command::explain ||
        options.command == Command::import || options.command == Command::init ||
        options.command == Command::start || options.command == Command::set ||
        options.command == Command::sheet || options.command == Command::close ||
        options.command == Command::trend || options.command == Command::profile ||
        options.command == Command::bulk;
    if (count > 0 && !takes_texts)
        throw Refusal{say("unexpected argument \"{0}\"", options.texts.front())};
    if (options.command == Command::explain && count != 1)
        throw Refusal{say("explain takes one indicator or one target"),
                      say("for example: jixiao explain \"≥115家\"")};
    if (options.command == Command::import &&
        (count != 1 || (options.output.empty() && !options.dry_run)))
        throw Refusal{say("import takes one document and, with -o, a folder"),
                      say("for example: jixiao import budget.txt -o indicators")};
    if (options.command == Command::profile) check_profile(options.texts);
    if (options.command == Command::init && count != 1)
        throw Refusal{say("init takes the folder to create"),
                      say("for example: jixiao init my-unit")};
}

void read_import_options(RawOptions const& raw, Options& options) {
    options.import.unit = raw.unit;
    if (options.period) options.import.period = raw.period;
    if (raw.year.empty()) return;
    int year = 0;
    auto const* const end = raw.year.data() + raw.year.size();
    auto const [stop, error] = std::from_chars(raw.year.data(), end, year);
    if (error != std::errc{} || stop != end || year < 1990 || year > 2100)
        throw Refusal{say("{0} does not accept \"{1}\"", "--year", raw.year),
                      say("expected a year, such as --year 2024")};
    options.import.year = year;
}

/// Takes the period, the name and the value of start and set out of the texts.
void read_entry(RawOptions const& raw, Options& options) {
    auto const& texts = options.texts;
    if (options.command == Command::start) {
        if (texts.size() != 1)
            throw Refusal{say("start takes one period"), say("for example: jixiao start 2024-08")};
    } else if (texts.size() != 3 && texts.size() != 2) {
        throw Refusal{say("set takes a period, an indicator and a value"),
                      say("for example: jixiao set 2024Q3 净增高新技术企业数量 96家")};
    }
    options.period = read_period(texts.front());
    options.owner = raw.owner;
    if (options.command == Command::start) return;
    auto& entry = options.entry;
    entry.names = {texts[1]};
    auto const take = [](std::string const& text, std::optional<std::string>& into) {
        if (!text.empty()) into = text;
    };
    if (texts.size() == 3) take(texts[2], entry.value);
    take(raw.note, entry.note);
    take(raw.evidence, entry.evidence);
    take(raw.forecast, entry.forecast);
    take(raw.possibility, entry.possibility);
    take(raw.reason, entry.reason);
    take(raw.category, entry.category);
    take(raw.action, entry.action);
    take(raw.score, entry.score);
    if (entry.category && !entry.reason)
        throw Refusal{say("{0} can only be used with {1}", "--category", "--reason")};
    auto const says_nothing = !entry.value && !entry.note && !entry.evidence && !entry.forecast &&
                              !entry.possibility && !entry.reason && !entry.action && !entry.score;
    if (says_nothing)
        throw Refusal{say("set takes a period, an indicator and a value"),
                      say("for example: jixiao set 2024Q3 净增高新技术企业数量 96家")};
}

Options checked(RawOptions const& raw, Command command, Environment const& environment) {
    Options options;
    options.command = command;
    options.folder_is_given = !raw.folder.empty();
    if (options.folder_is_given) options.folder = raw.folder;
    if (!raw.language.empty()) options.language = choose("--lang", raw.language, languages);
    options.colour = is_coloured(raw, environment);
    options.width = read_width(raw.width, environment);
    options.verbose = raw.verbose;
    if (!raw.period.empty()) options.period = read_period(raw.period);
    options.selection.table = raw.table;
    if (command == Command::check && options.period && raw.form.empty())
        throw Refusal{say("{0} can only be used with {1}", "--period", "--form")};
    if (!raw.term.empty()) options.selection.term = choose("--term", raw.term, terms);
    if (!raw.status.empty()) read_statuses(raw.status, options.selection);
    if (!raw.form.empty()) options.form = choose("--form", raw.form, forms::form_kinds());
    options.format = read_format(raw.format, command, options.form.has_value());
    if (options.form && !raw.term.empty())
        throw Refusal{say("{0} cannot be combined with {1}", "--term", "--form"),
                      say("a form covers the annual goals only")};
    options.bom = raw.bom;
    if (raw.bom && options.format != "csv")
        throw Refusal{say("{0} can only be used with {1}", "--bom", "--format csv")};
    if (!raw.fail_on.empty()) options.fail_on = choose("--fail-on", raw.fail_on, lamps);
    options.output = raw.output;
    options.json = raw.json;
    options.summary = raw.summary;
    if (raw.summary && options.format == "sarif")
        throw Refusal{say("{0} cannot be combined with {1}", "--summary", "--format sarif")};
    options.update = raw.update;
    options.dry_run = raw.dry_run;
    if (command == Command::import) read_import_options(raw, options);
    options.texts = raw.texts;
    if (command == Command::list && !raw.subject.empty())
        options.subject = choose<Subject>("list", raw.subject, subjects);
    if (command == Command::completion)
        choose<Command>("completion", raw.subject, {{"bash", Command::completion}});
    if (command == Command::diff) read_two_periods(options);
    check_counts(options);
    if (command == Command::start || command == Command::set) read_entry(raw, options);
    read_history_options(raw, options);
    if (command == Command::sheet) read_sheet_options(raw, options);
    if (command == Command::serve) read_serve_options(raw, options);
    if (command == Command::bulk || command == Command::export_) read_bulk_options(raw, options);
    return options;
}

}  // namespace

Language early_language(std::span<std::string const> arguments, Environment const& environment) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--") break;
        auto const& next = i + 1 < arguments.size() ? arguments[i + 1] : std::string{};
        if (arguments[i] == "--lang=en" || (arguments[i] == "--lang" && next == "en"))
            return Language::en;
        if (arguments[i] == "--lang=zh" || (arguments[i] == "--lang" && next == "zh"))
            return Language::zh;
    }
    return environment.locale.starts_with("en") ? Language::en : Language::zh;
}

Options read_options(std::span<std::string const> arguments, Environment const& environment) {
    RawOptions raw;
    Catalog const catalog{early_language(arguments, environment)};
    auto const program = make_command_line(raw, catalog);
    auto const* command = parse_arguments(*program, raw, arguments);
    Options shown_instead;
    if (raw.version) shown_instead.help = "jixiao " + std::string{version} + "\n";
    if (raw.help) shown_instead.help = help_text(*program, command, catalog);
    if (!shown_instead.help.empty()) return shown_instead;
    if (!command)
        throw Refusal{say("no command was given"),
                      say("run jixiao --help for the list of commands")};
    return checked(raw, choose("jixiao", command->get_name(), commands()), environment);
}

}  // namespace jixiao
