#include "app/cli/open_history.hpp"
#include "app/cli/version.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/utf8.hpp"
#include "report/data/diagnostics.hpp"
#include "system/write_file.hpp"
#include "workspace/history/close_period.hpp"
#include "workspace/history/listing.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

constexpr std::size_t most_gaps_listed = 20;

std::string who_closes(Shell const& shell) {
    auto const& by = shell.options.history.by;
    if (!by.empty()) return by;
    if (shell.environment.user.empty())
        throw Refusal{say("it is not known who closes the period"),
                      say("give the person's name with --by")};
    return shell.environment.user;
}

void print_line(Shell const& shell, Catalog const& catalog, Message const& message) {
    shell.err << printable(catalog(message)) << '\n';
}

/// The rows that were expected and not reported.
void report_gaps(Shell const& shell, Period period, std::vector<history::Record> const& gaps,
                 Catalog const& catalog) {
    print_line(shell, catalog, say("Not reported for {0}:", period.text()));
    for (std::size_t i = 0; i < std::min(gaps.size(), most_gaps_listed); ++i)
        print_line(shell, catalog, say("  {0} {1} ({2})", gaps[i].id, gaps[i].name, gaps[i].table));
    if (gaps.size() > most_gaps_listed)
        print_line(shell, catalog, say("  and {0} more", gaps.size() - most_gaps_listed));
}

std::string summary(history::CloseOutcome const& outcome, Catalog const& catalog) {
    auto const& closing = *outcome.closing;
    std::vector<Message> lines{say("Closed {0} of {1}: {2}", closing.period.text(), closing.unit,
                                   history::title_of(closing)),
                               say("  green {0}, amber {1}, red {2}, unrated {3}", closing.green,
                                   closing.amber, closing.red, closing.unrated)};
    if (closing.number > 1) lines.push_back(say("  Verdicts restated: {0}", outcome.restated));
    lines.push_back(say("  Recorded in {0}, with the digests of {1} files", outcome.location,
                        closing.files.size()));
    std::string shown;
    for (auto const& line : lines) shown += printable(catalog(line)) + "\n";
    return shown;
}

/// What is recorded for good must be readable for good.
void require_utf8(char const* option, std::string const& text) {
    if (first_invalid_utf8(text)) throw Refusal{say("{0} is not UTF-8", option)};
}

void read_close(Given const& given, Options& options) {
    if (given.texts.size() != 1)
        throw Refusal{say("close takes one period"), say("for example: jixiao close 2024Q3")};
    options.period = read_period(given.texts.front());
    auto& history = options.history;
    history.by = given.value("by");
    history.reason = given.value("reason");
    require_utf8("--by", history.by);
    require_utf8("--reason", history.reason);
    history.with_gaps = given.has("with-gaps");
    history.restates = given.has("restate");
    if (history.restates && history.reason.empty())
        throw Refusal{say("{0} can only be used with {1}", "--restate", "--reason"),
                      say("for example: --restate --reason 审计后更正")};
    if (!history.restates && !history.reason.empty())
        throw Refusal{say("{0} can only be used with {1}", "--reason", "--restate")};
}

int run_close(Shell const& shell) {
    auto const& options = shell.options;
    auto const period = *options.period;
    auto const digested = load_digested(shell);
    Catalog const catalog{shell.language(digested.workspace.language)};
    history::Circumstances const circumstances{shell.environment.now, who_closes(shell),
                                               options.history.reason, std::string{version}};
    auto const outcome = history::close_period(
        digested, options.folder, shell.environment.history,
        {period, options.history.with_gaps, options.history.restates, circumstances}, catalog);
    if (!outcome.errors.empty()) {
        shell.err << diagnostics_text(outcome.errors, catalog, options.ambiguous);
        print_line(shell, catalog, say("{0} was not closed: fix the errors first", period.text()));
        return findings;
    }
    if (!outcome.closing) {
        report_gaps(shell, period, outcome.gaps, catalog);
        print_line(shell, catalog,
                   say("{0} was not closed: fill these in, or use --with-gaps to close "
                       "it as it is",
                       period.text()));
        return findings;
    }
    if (!outcome.warning.empty()) print_line(shell, catalog, say("warning: {0}", outcome.warning));
    write_to(shell.out, summary(outcome, catalog));
    return clean;
}

}  // namespace

Command close_command() {
    return {"close",
            say("close a period: record its verdicts permanently, provided the files "
                "have no errors"),
            {texts_option("PERIOD", say("2024-07, 2024Q3, 2024H1 or 2024")),
             {"--by", "NAME", say("who closes it (default: your login name)")},
             switch_option("--with-gaps", say("close even though actuals are missing")),
             switch_option("--restate", say("restate: close a closed period again with "
                                            "what has changed since")),
             {"--reason", "TEXT", say("reason for the restatement")}},
            "jixiao close 2024Q3\n"
            "jixiao close 2024Q3 --with-gaps --by 张三\n"
            "jixiao close 2024Q3 --restate --reason 审计后更正",
            read_close,
            run_close};
}

}  // namespace jixiao
