#include "app/cli/propose_entries.hpp"
#include "app/cli/restated.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "report/data/diagnostics.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "system/write_file.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

/// The errors that stand on the lines of the entries.
std::vector<Diagnostic> errors_of(entries::Proposal const& proposal) {
    std::vector<Diagnostic> errors;
    for (auto const& file : proposal.files)
        for (auto const& entry : file.entries)
            for (auto const& found : proposal.findings_on(file, entry))
                if (found.severity == Severity::error) errors.push_back(found);
    return errors;
}

/// "● green D-A-03 部门整体: 完成 96家 …" for every indicator that the entry
/// serves.
std::string verdict_lines(Evaluation const& evaluation, NameIndex::Served served,
                          Catalog const& catalog) {
    std::string text;
    for (auto const& verdict : evaluation.verdicts) {
        if (std::find(served.begin(), served.end(), verdict.indicator) == served.end()) continue;
        auto const& id = verdict.indicator->id;
        text += printable(std::string{"  "}.append(shape_of(verdict.status)) + " " +
                          catalog(say("{0} {1} {2}: {3}", outcome_of(verdict), id,
                                      title_of(*verdict.table), reason_of(verdict)))) +
                '\n';
    }
    return text;
}

/// The same for the money of a table.
std::string execution_line(Evaluation const& evaluation, std::string const& table,
                           Catalog const& catalog) {
    for (auto const& execution : evaluation.executions)
        if (execution.table->title() == table)
            return printable("  " + std::string{shape_of(execution.status)} + " " +
                             catalog(say("{0}: {1}", table, execution.reason))) +
                   '\n';
    return {};
}

void read_set(Given const& given, Options& options) {
    auto const& texts = given.texts;
    auto& entry = options.entry;
    auto const take = [&](char const* name) {
        return given.has(name) ? std::optional{given.value(name)} : std::nullopt;
    };
    if (texts.size() == 3 && !texts[2].empty()) entry.value = texts[2];
    entry.note = take("note");
    entry.evidence = take("evidence");
    entry.forecast = take("forecast");
    entry.likelihood = take("possibility");
    entry.reason = take("reason");
    entry.category = take("category");
    entry.action = take("action");
    entry.score = take("score");
    entry.adjusted = take("adjusted");
    if (given.has("budget")) entry.spending_line = given.value("line");
    entry.is_overall = given.has("overall");
    if (entry.is_overall && entry.spending_line)
        throw Refusal{say("{0} cannot be combined with {1}", "--overall", "--budget")};
    if (entry.is_overall) entry.spending_line.emplace();
    entry.source = given.value("source");
    if (given.has("line") && given.has("source"))
        throw Refusal{say("{0} cannot be combined with {1}", "--source", "--line")};
    for (auto const* option : {"line", "source", "adjusted"})
        if (given.has(option) && !given.has("budget"))
            throw Refusal{
                say("{0} can only be used with {1}", "--" + std::string{option}, "--budget")};
    options.history.restates = given.has("restate");
    if (entry.category && !entry.reason)
        throw Refusal{say("{0} can only be used with {1}", "--category", "--reason")};
    if ((texts.size() != 3 && texts.size() != 2) || !entries::says_something(entry))
        throw Refusal{say("set takes a period, an indicator and a value"),
                      say("for example: jixiao set 2024Q3 净增高新技术企业数量 96家")};
    options.period = read_period(texts.front());
    entry.names = {texts[1]};
}

int run_set(Shell const& shell) {
    auto const& options = shell.options;
    LoadCache cache;
    auto const before = shell.load({}, &cache);
    Catalog const catalog{shell.language(before.language)};
    auto const entry = entries::checked_entry(before.book, NameIndex{before.book}, options.entry);
    auto const lock = entries::lock_period(before, *options.period);
    auto const proposal =
        propose_entries(shell, {before, options.folder, &cache}, *options.period, {entry}, catalog);
    auto const& file = proposal.files.front();
    if (auto const errors = errors_of(proposal); !errors.empty()) {
        shell.err << diagnostics_text(errors, catalog, shell.options.ambiguous)
                  << catalog(say("{0} was not changed", file.name)) << '\n';
        return findings;
    }
    if (refuses_closed(shell, kept_in(shell, options.folder, before), *proposal.workspace,
                       *options.period, catalog))
        return findings;
    entries::commit(proposal);
    auto const& edited = file.entries.front();
    auto const line =
        entry.value
            ? say("{0}:{1}: {2}: {3} → {4}", file.name, edited.first_line, edited.name,
                  edited.previous.empty() ? catalog(word_of(State::missing)) : edited.previous,
                  *entry.value)
            : say("{0}:{1}: {2}", file.name, edited.first_line, edited.name);
    auto const& after = *proposal.workspace;
    NameIndex const index{after.book};
    write_to(shell.out,
             printable(catalog(line)) + '\n' +
                 (entry.is_overall ? std::string{}
                  : entry.spending_line
                      ? execution_line(proposal.evaluation, entry.names.front(), catalog)
                      : verdict_lines(proposal.evaluation,
                                      index.served_by(options.entry.names.front()), catalog)));
    auto const kept = kept_in(shell, options.folder, after);
    report_restated(shell, kept, closed_period(kept, proposal.evaluation), proposal.evaluation,
                    catalog);
    return clean;
}

}  // namespace

Command set_command() {
    return {"set",
            say("write a value into the actuals file of a period; an invalid value is "
                "refused"),
            {texts_option("PERIOD INDICATOR [VALUE]",
                          say("the period, the indicator by its name, alias or id, and "
                              "the value")),
             {"--note", "TEXT", say("a note")},
             {"--evidence", "TEXT", say("supporting evidence")},
             {"--forecast", "VALUE", say("forecast for the year")},
             {"--possibility", "确定能|有可能|完全不可能", say("likelihood of meeting the target")},
             {"--reason", "TEXT", say("reason for variance")},
             {"--category", "TEXT", say("category of the reason, as in the official form")},
             {"--score", "POINTS", say("points for a qualitative target")},
             {"--action", "TEXT", say("corrective actions")},
             switch_option("--restate", say("write it although it changes a closed period")),
             switch_option("--budget", say("set what was spent of a project: its name or code "
                                           "stands in the place of the indicator")),
             {"--line", "NAME", say("with --budget: of this spending line")},
             {"--source", "NAME", say("with --budget: of this source of funds")},
             {"--adjusted", "AMOUNT", say("with --budget: the adjusted budget")},
             switch_option("--overall", say("set what became of the overall target of a project, "
                                            "as text: its name or code stands in the place of "
                                            "the indicator"))},
            "jixiao set 2024Q3 净增高新技术企业数量 96家\n"
            "jixiao set 2024Q3 申报企业满意度 96% --evidence 三季度问卷\n"
            "jixiao set 2024Q3 新增技改项目 4个 --category 其他 --reason "
            "备案推迟到十月\n"
            "jixiao set 2024Q3 --budget 部门整体 14890.6万元 --adjusted 15000万元\n"
            "jixiao set 2024Q4 --overall 部门整体 全年净增高新技术企业118家",
            read_set,
            run_set};
}

}  // namespace jixiao
