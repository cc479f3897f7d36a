#include "cli/command_line.hpp"

#include "cli/command_maker.hpp"

namespace jixiao {
namespace {

class Maker : public CommandMaker {
public:
    using CommandMaker::CommandMaker;

    void of_every_command(CLI::App& program) {
        option(program, "-C,--directory", raw_.folder, "DIR",
               say("the workspace: a folder with jixiao.yaml (default: the current folder)"));
        option(program, "--lang", raw_.language, "zh|en",
               say("language of messages (default: the workspace's, else LANG, else zh)"));
        option(program, "--color", raw_.color, "auto|always|never",
               say("use colours (default auto: on a terminal, unless NO_COLOR is set)"));
        option(program, "--width", raw_.width, "N",
               say("line width in cells (default: the terminal's, else 80)"));
        flag(program, "-v,--verbose", raw_.verbose,
             say("report on standard error which files were read and how long it took"));
        flag(program, "-h,--help", raw_.help,
             say("show this help; `jixiao COMMAND --help` shows that of a command"));
        flag(program, "--version", raw_.version, say("show the version"));
    }

    void evaluate(CLI::App& program) {
        auto& app = *command(program, "evaluate",
                             say("rate every indicator red, amber or green, and say why"),
                             "jixiao evaluate\n"
                             "jixiao evaluate --period 2024Q3 --status red,amber,missing\n"
                             "jixiao evaluate -C samples/hongshan-2024 --term annual\n"
                             "jixiao evaluate --format csv -o 2024Q3.csv --fail-on red");
        period(app);
        selection(app);
        option(app, "--status", raw_.status, "LIST",
               say("list only rows with these statuses or states, such as red,amber,missing; "
                   "counts still cover all rows"));
        option(app, "--format", raw_.format, "table|json|csv", say("output format"));
        option(app, "--fail-on", raw_.fail_on, "red|amber",
               say("exit with 1 if any row is red, or (amber) any row is amber or red"));
        add_published_options(app, raw_, catalog_);
        output(app);
    }

    void report(CLI::App& program) {
        auto& app =
            *command(program, "report",
                     say("create a report to share: a page, a spreadsheet, Markdown or data"),
                     "jixiao report --period 2024Q3 -o 2024Q3.html\n"
                     "jixiao report --format xlsx -o 2024Q3.xlsx\n"
                     "jixiao report --format pdf -o 2024Q3.pdf\n"
                     "jixiao report --form monitoring --period 2024-07 -o forms/\n"
                     "jixiao report --format md\n"
                     "jixiao report --format csv --bom -o reports/\n"
                     "jixiao report -C samples/hongshan-2024 --lang en -o page.html");
        period(app);
        selection(app);
        option(app, "--format", raw_.format, "html|xlsx|md|csv|json|pdf",
               say("output format (default: html)"));
        form(app, say("create an official form instead: xlsx (default), html or json"));
        flag(app, "--bom", raw_.bom,
             say("start CSV with a byte order mark, for older spreadsheet programs"));
        option(app, "-o,--output", raw_.output, "FILE|DIR",
               say("write to this file, or into this folder under the unit's name (written in full "
                   "or not at all)"));
    }

    void diff(CLI::App& program) {
        auto& app = *command(program, "diff", say("list what changed between two periods"),
                             "jixiao diff 2024Q2 2024Q3\n"
                             "jixiao diff 2024Q1 2024Q3 --table 部门整体\n"
                             "jixiao diff 2024Q2 2024Q3 --format json -o diff.json");
        texts(app, "PERIOD PERIOD", say("the earlier period, then the later one"));
        selection(app);
        option(app, "--format", raw_.format, "text|json", say("output format"));
        output(app);
    }

    void check(CLI::App& program) {
        auto& app = *command(program, "check", say("check every file of the workspace for errors"),
                             "jixiao check\n"
                             "jixiao check -C samples/hongshan-2024\n"
                             "jixiao check --form monitoring --period 2024Q3\n"
                             "jixiao check --format sarif -o check.sarif");
        form(app, say("also list what is still missing in this official form"));
        option(app, "--period", raw_.period, "PERIOD",
               say("the period of the form (default: the latest with actuals)"));
        option(app, "--format", raw_.format, "text|json|sarif", say("output format"));
        output(app);
    }

    void lint(CLI::App& program) {
        auto& app = *command(program, "lint", say("review the targets for weaknesses"),
                             "jixiao lint -C samples/hongshan-2024\n"
                             "jixiao lint --summary\n"
                             "jixiao lint --table 部门整体 --format json -o lint.json");
        table(app);
        option(app, "--format", raw_.format, "text|json|sarif", say("output format"));
        flag(app, "--summary", raw_.summary,
             say("one page per table: a score, counts and what to look at first"));
        output(app);
    }

    void explain(CLI::App& program) {
        auto& app = *command(program, "explain",
                             say("explain how a status was decided, or how a target is read"),
                             "jixiao explain D-A-03 --period 2024Q3\n"
                             "jixiao explain 净增高新技术企业数量\n"
                             "jixiao explain \"≥115家\"");
        texts(app, "INDICATOR|TARGET",
              say("an indicator by its id, name or alias; else a target as text"));
        period(app);
    }

    void parse(CLI::App& program) {
        auto& app = *command(program, "parse", say("parse target texts and show their meaning"),
                             "jixiao parse \"≥115家\" \"3至5天\"\n"
                             "jixiao parse --json 不低于2.1亿元\n"
                             "jixiao parse - < targets.txt");
        texts(app, "TEXT",
              say("targets; - reads one per line and writes one JSON object per line"));
        flag(app, "--json", raw_.json, say("one JSON object per line"));
    }

    void import(CLI::App& program) {
        auto& app = *command(program, "import", say("read a published budget document into tables"),
                             "jixiao import samples/documents/hongshan-2024-tables.txt -o tables\n"
                             "jixiao import budget.docx -o indicators/2024 --update");
        texts(app, "FILE",
              say("the document: a web page, .xlsx, text or CSV; .docx, .pdf and others through a "
                  "converter; - is standard input"));
        option(app, "-o,--output", raw_.output, "DIR",
               say("the folder of the tables; existing files are merged, not overwritten"));
        flag(app, "--update", raw_.update, say("apply what changed in the document"));
        flag(app, "--dry-run", raw_.dry_run,
             say("show what was read and where, without writing anything"));
        option(
            app, "--year", raw_.year, "YEAR",
            say("the year of the tables, if the document does not state it or states it wrongly"));
        option(
            app, "--unit", raw_.unit, "NAME",
            say("the unit of the tables, if the document does not state it or states it wrongly"));
        option(app, "--period", raw_.period, "PERIOD",
               say("the period of the actuals, if the document does not state it or states it "
                   "wrongly: 2024-07, 2024Q3, 2024H1 or 2024"));
    }

    void init(CLI::App& program) {
        auto& app = *command(program, "init",
                             say("create a commented workspace that can be evaluated at once"),
                             "jixiao init my-unit");
        texts(app, "DIR", say("a folder that does not exist yet, or is empty"));
    }

    void start(CLI::App& program) {
        auto& app = *command(
            program, "start",
            say("start the actuals file of a period, with a line for every indicator that is due"),
            "jixiao start 2024-08\n"
            "jixiao start 2024Q4 --for 科技经信管理事务\n"
            "jixiao start 2024Q4 --owner 综合科");
        texts(app, "PERIOD", say("2024-07, 2024Q3, 2024H1 or 2024"));
        option(app, "--table,--for", raw_.table, "TABLE",
               say("only tables with this text in their title, or with this code"));
        option(app, "--owner", raw_.owner, "OWNER", say("only indicators of this owner"));
        option(app, "-o,--output", raw_.output, "FILE",
               say("the new file (default: in the actuals folder, named after the period)"));
    }

    void set(CLI::App& program) {
        auto& app = *command(
            program, "set",
            say("write a value into the actuals file of a period; an invalid value is refused"),
            "jixiao set 2024Q3 净增高新技术企业数量 96家\n"
            "jixiao set 2024Q3 申报企业满意度 96% --evidence 三季度问卷\n"
            "jixiao set 2024Q3 新增技改项目 4个 --category 其他 --reason 备案推迟到十月");
        texts(app, "PERIOD INDICATOR [VALUE]",
              say("the period, the indicator by its name, alias or id, and the value"));
        option(app, "--note", raw_.note, "TEXT", say("a note"));
        option(app, "--evidence", raw_.evidence, "TEXT", say("supporting evidence"));
        option(app, "--forecast", raw_.forecast, "VALUE", say("forecast for the year"));
        option(app, "--possibility", raw_.possibility, "确定能|有可能|完全不可能",
               say("likelihood of meeting the target"));
        option(app, "--reason", raw_.reason, "TEXT", say("reason for variance"));
        option(app, "--category", raw_.category, "TEXT",
               say("category of the reason, as in the official form"));
        option(app, "--score", raw_.score, "POINTS", say("points for a qualitative target"));
        option(app, "--action", raw_.action, "TEXT", say("corrective actions"));
    }

    void watch(CLI::App& program) {
        auto& app =
            *command(program, "watch", say("evaluate again after every save and show what changed"),
                     "jixiao watch\n"
                     "jixiao watch -C samples/hongshan-2024 --period 2024Q3");
        period(app);
        selection(app);
    }

    void list(CLI::App& program) {
        auto& app = *command(
            program, "list",
            say("list what the workspace contains, or the known units of measure and profiles"),
            "jixiao list\n"
            "jixiao list periods -C samples/hongshan-2024");
        app.add_option("what", raw_.subject, catalog_(say("what to list (default: indicators)")))
            ->type_name("indicators|periods|tables|profiles|units");
    }

    void profile(CLI::App& program) {
        auto& app = *command(program, "profile",
                             say("show the rules of a profile, or the differences between two"),
                             "jixiao profile show\n"
                             "jixiao profile show shanxi --format json\n"
                             "jixiao profile diff cn-default shanxi");
        texts(app, "show|diff NAME",
              say("show: one profile (default: the one in force); diff: two"));
        option(app, "--format", raw_.format, "text|json", say("output format"));
        output(app);
    }

    void completion(CLI::App& program) {
        auto& app = *command(
            program, "completion", say("print the script for command completion in a shell"),
            "jixiao completion bash > ~/.local/share/bash-completion/completions/jixiao");
        app.add_option("shell", raw_.subject, catalog_(say("the shell")))->type_name("bash");
    }

private:
    void period(CLI::App& app) {
        option(app, "--period", raw_.period, "PERIOD",
               say("2024-07, 2024Q3, 2024H1 or 2024 (default: the latest with actuals)"));
    }
    void table(CLI::App& app) {
        option(app, "--table", raw_.table, "TABLE",
               say("only tables with this text in their title, or with this code"));
    }
    void selection(CLI::App& app) {
        table(app);
        option(app, "--term", raw_.term, "annual|long-term|all", say("only goals of this term"));
    }
    void form(CLI::App& app, Message const& description) {
        option(app, "--form", raw_.form, "monitoring|self-evaluation", description);
    }
};

}  // namespace

std::unique_ptr<CLI::App> make_command_line(RawOptions& raw, Catalog const& catalog) {
    auto program = std::make_unique<CLI::App>(
        catalog(say("Jixiao tracks performance indicators kept as plain text.")), "jixiao");
    program->set_help_flag();
    program->allow_extras();
    program->require_subcommand(0, 1);  // a later word that is a command is an argument
    program->footer(
        "jixiao init my-unit\n"
        "jixiao check -C samples/hongshan-2024\n"
        "jixiao evaluate -C samples/hongshan-2024 --period 2024Q3\n"
        "jixiao explain D-A-03 -C samples/hongshan-2024 --period 2024Q3");
    Maker maker{raw, catalog};
    maker.evaluate(*program);
    maker.report(*program);
    maker.diff(*program);
    maker.check(*program);
    maker.lint(*program);
    maker.explain(*program);
    maker.parse(*program);
    maker.import(*program);
    maker.init(*program);
    maker.start(*program);
    maker.set(*program);
    add_sheet_command(*program, raw, catalog);
    maker.watch(*program);
    add_history_commands(*program, raw, catalog);
    add_serve_command(*program, raw, catalog);
    add_bulk_commands(*program, raw, catalog);
    maker.list(*program);
    maker.profile(*program);
    maker.completion(*program);
    maker.of_every_command(*program);
    return program;
}

}  // namespace jixiao
