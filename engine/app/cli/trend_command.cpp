#include "app/cli/finding.hpp"
#include "app/cli/open_history.hpp"
#include "base/refusal.hpp"
#include "base/suggest.hpp"
#include "model/book/name_index.hpp"
#include "workspace/history/period_records.hpp"

namespace jixiao {
namespace {

void read_trend(Given const& given, Options&) {
    if (given.texts.size() != 1)
        throw Refusal{say("trend takes one indicator"), say("for example: jixiao trend D-A-03")};
}

int run_trend(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = load_what_is_there(shell).workspace;
    Catalog const catalog{shell.language(workspace.language)};
    auto const& text = options.texts.front();
    auto const wanted = history::wanted(workspace, text);
    auto const store = open_history(shell, options.folder, workspace);
    auto const all = history::make_series(
        history::period_records(store, unit_of(workspace, store), workspace, catalog), wanted);
    auto const has_errors = report_errors(shell, workspace, {}, catalog);
    if (all.empty() && wanted.rows.empty())
        throw Refusal{say("no indicator is called \"{0}\"", text),
                      suggest(text, NameIndex{workspace.book}.words())};
    if (all.empty())
        throw Refusal{say("no period with \"{0}\" has been closed or reported yet", text)};
    shell.deliver(options.format == "csv"    ? history::series_csv(all)
                  : options.format == "json" ? history::series_json(all)
                                             : history::series_text(all, catalog, shell.look()));
    return has_errors ? findings : clean;
}

}  // namespace

Command trend_command() {
    return {"trend",
            say("show an indicator across closed and open periods"),
            {texts_option("INDICATOR", say("an indicator by its id, name or alias")),
             format_option("text|csv|json"), output_option()},
            "jixiao trend 净增高新技术企业数量\n"
            "jixiao trend D-A-03 --format csv -o trend.csv",
            read_trend,
            run_trend};
}

}  // namespace jixiao
