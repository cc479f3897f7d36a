#include "app/cli/check_workspace.hpp"
#include "app/cli/finding.hpp"
#include "app/cli/open_history.hpp"
#include "app/cli/version.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/utf8.hpp"
#include "report/data/diagnostics.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/words/words.hpp"
#include "rules/status/places_within.hpp"
#include "system/write_file.hpp"
#include "workspace/history/listing.hpp"
#include "workspace/history/make_closing.hpp"

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

/// The rows that were expected and not reported. False when there are none.
bool report_gaps(Shell const& shell, Evaluation const& evaluation, Catalog const& catalog) {
    std::vector<Verdict const*> gaps;
    for (auto const& verdict : evaluation.verdicts)
        if (verdict.state == State::missing) gaps.push_back(&verdict);
    if (gaps.empty()) return false;
    auto const period = evaluation.as_of.text();
    print_line(shell, catalog, say("Not reported for {0}:", period));
    for (std::size_t i = 0; i < std::min(gaps.size(), most_gaps_listed); ++i)
        print_line(shell, catalog,
                   say("  {0} {1} ({2})", gaps[i]->indicator->id, gaps[i]->indicator->name,
                       jixiao::title_of(*gaps[i]->table)));
    if (gaps.size() > most_gaps_listed)
        print_line(shell, catalog, say("  and {0} more", gaps.size() - most_gaps_listed));
    return true;
}

/// Refuses what is closed already, unless it is to be restated and differs; how
/// many verdicts do.
std::size_t require_reason_to_close(Shell const& shell, history::Store const& store,
                                    history::Closing const* latest, Period period,
                                    std::vector<history::Record> const& now) {
    auto const restates = shell.options.history.restates;
    if (!latest && restates)
        throw Refusal{say("{0} has not been closed, so there is nothing to restate", period.text()),
                      say("close it without --restate")};
    if (!latest) return 0;
    auto const differing = history::restatements(store.verdicts(*latest), now).size();
    auto const closed =
        say("{0} is already closed ({1})", period.text(), history::title_of(*latest));
    if (differing == 0)
        throw Refusal{say("{0}; no verdict has changed since", closed),
                      restates ? say("there is nothing to restate") : Message{}};
    if (!restates)
        throw Refusal{say("{0}; verdicts that now differ: {1}", closed, differing),
                      say("see them with jixiao history --period {0}; record them with "
                          "--restate --reason TEXT",
                          period.text())};
    return differing;
}

std::string summary(history::Closing const& closing, std::size_t restated,
                    history::Location const& location, Catalog const& catalog) {
    std::vector<Message> lines{say("Closed {0} of {1}: {2}", closing.period.text(), closing.unit,
                                   history::title_of(closing)),
                               say("  green {0}, amber {1}, red {2}, unrated {3}", closing.green,
                                   closing.amber, closing.red, closing.unrated)};
    if (closing.number > 1) lines.push_back(say("  Verdicts restated: {0}", restated));
    lines.push_back(say("  Recorded in {0}, with the digests of {1} files", location.shown,
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
    auto const [workspace, files] = load_digested(shell);
    Catalog const catalog{shell.language(workspace.language)};
    auto year = evaluate_year(workspace, period, {Detail::derivation, false, false});
    year.now = places_within(options.folder, std::move(year.now));
    auto const& evaluation = year.now;
    if (auto const found = check_workspace(workspace, {evaluation.diagnostics});
        has_errors(found)) {
        shell.err << diagnostics_text(found, catalog, shell.options.ambiguous);
        print_line(shell, catalog, say("{0} was not closed: fix the errors first", period.text()));
        return findings;
    }
    auto const report = make_report(year, workspace.profile);
    if (report.parts.empty()) throw Refusal{say("no selected goal covers {0}", period.text())};
    auto const records = history::records_of(evaluation, catalog);
    auto store = open_history(shell, options.folder, workspace);
    auto const closings = store.closings(report.unit);
    auto const* const latest = history::latest_of(closings, period);
    auto const restated = require_reason_to_close(shell, store, latest, period, records);
    if (!options.history.with_gaps && report_gaps(shell, evaluation, catalog)) {
        print_line(shell, catalog,
                   say("{0} was not closed: fill these in, or use --with-gaps to close "
                       "it as it is",
                       period.text()));
        return findings;
    }
    history::Circumstances const circumstances{shell.environment.now, who_closes(shell),
                                               options.history.reason, std::string{version}};
    auto const closing =
        store.close(history::make_closing(report, workspace.profile, files, circumstances, catalog),
                    records, latest ? latest->number : 0);
    if (auto const warning = history::clock_warning(closings, closing.at); !warning.empty())
        print_line(shell, catalog, say("warning: {0}", warning));
    write_to(shell.out, summary(closing, restated, store.location(), catalog));
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
