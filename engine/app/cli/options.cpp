#include "app/cli/options.hpp"

#include "app/cli/arguments.hpp"
#include "app/cli/language.hpp"
#include "app/cli/output_format.hpp"
#include "app/cli/version.hpp"
#include "base/choose.hpp"
#include "base/embedded.hpp"
#include "report/forms/formats.hpp"

#include <charconv>

namespace jixiao {
namespace {

Choices<Language> const languages{{"zh", Language::zh}, {"en", Language::en}};
Choices<TermChoice> const terms{
    {"all", TermChoice::all}, {"annual", TermChoice::annual}, {"long-term", TermChoice::long_term}};

When read_when(Given const& given, std::string const& name) {
    auto const& word = given.value(name);
    return choose<When>(
        "--" + name, word.empty() ? "auto" : word,
        {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}});
}

bool is_coloured(Given const& given, Environment const& environment) {
    auto const when = read_when(given, "color");
    auto const wanted =
        environment.out_is_terminal && !environment.no_color && given.value("output").empty();
    return when == When::always || (when == When::automatic && wanted);
}

std::size_t read_width(std::string const& text, Environment const& environment) {
    if (text.empty()) return environment.width;
    return static_cast<std::size_t>(read_number(
        "--width", text, 1, 10000, say("expected a number of cells, such as --width 120")));
}

Ambiguous read_ambiguous(std::string const& word, Environment const& environment) {
    if (word.empty()) return environment.ambiguous;
    return choose<Ambiguous>("--ambiguous-width", word,
                             {{"1", Ambiguous::narrow}, {"2", Ambiguous::wide}});
}

/// The words that a row of --format lists.
std::vector<std::string_view> words_of(OptionRow const& row) {
    std::vector<std::string_view> words;
    for (std::string_view rest = row.takes; !rest.empty();) {
        words.push_back(rest.substr(0, rest.find('|')));
        rest.remove_prefix(std::min(words.back().size() + 1, rest.size()));
    }
    return words;
}

/// What several commands take.
void read_shared(Given const& given, Options& options) {
    if (given.has("period")) options.period = read_period(given.value("period"));
    options.selection.table = given.value("table");
    if (given.has("term")) options.selection.term = choose("--term", given.value("term"), terms);
    if (given.has("form"))
        options.form = choose("--form", given.value("form"), forms::form_kinds());
    if (auto const* const row = options.command->find("format"))
        options.format =
            output_format(given.value("format"), given.value("output"), words_of(*row));
    options.output = given.value("output");
    options.owner = given.value("owner");
    options.texts = given.texts;
}

Options checked(Arguments const& arguments, Environment const& environment) {
    auto const& [command, given] = arguments;
    Options options;
    options.command = command;
    options.folder_is_given = given.has("directory");
    if (options.folder_is_given) options.folder = given.value("directory");
    if (given.has("lang")) options.language = choose("--lang", given.value("lang"), languages);
    options.colour = is_coloured(given, environment);
    options.width = read_width(given.value("width"), environment);
    options.ambiguous = read_ambiguous(given.value("ambiguous-width"), environment);
    options.verbose = given.has("verbose");
    options.progress = read_when(given, "progress");
    if (!given.texts.empty() && !command->takes_texts())
        throw Refusal{say("unexpected argument \"{0}\"", given.texts.front())};
    read_shared(given, options);
    command->read(given, options);
    return options;
}

}  // namespace

void read_nothing(Given const&, Options&) {}

int read_number(std::string const& option, std::string const& text, int least, int most,
                Message const& hint) {
    int number = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc{} && stop == end && number >= least && number <= most) return number;
    throw Refusal{say("{0} does not accept \"{1}\"", option, text), hint};
}

Options read_options(std::span<std::string const> words, Environment const& environment) {
    auto const arguments = parse_arguments(words);
    Options shown_instead;
    if (arguments.given.has("version"))
        shown_instead.help = "jixiao " + std::string{version} + "\n";
    if (arguments.given.has("licenses")) shown_instead.help += embedded("COPYRIGHT");
    if (arguments.given.has("help"))
        shown_instead.help =
            help_text(arguments.command, Catalog{early_language(words, environment)});
    if (!shown_instead.help.empty()) return shown_instead;
    if (!arguments.command)
        throw Refusal{say("no command was given"),
                      say("run jixiao --help for the list of commands")};
    return checked(arguments, environment);
}

}  // namespace jixiao
