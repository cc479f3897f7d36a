#include "cli/command_line.hpp"

#include "cli/command_maker.hpp"

namespace jixiao {
namespace {

class Maker : public CommandMaker {
public:
    using CommandMaker::CommandMaker;

    void of_every_command(CLI::App& program) {
        option(program, "-C,--directory", raw_.folder, "DIR",
               say("the workspace: a folder with jixiao.yaml (default: where you are)"));
        option(program, "--lang", raw_.language, "zh|en",
               say("the language of messages (default: of the workspace, else LANG, else zh)"));
        option(program, "--color", raw_.color, "auto|always|never",
               say("colours (default auto: on a terminal, unless NO_COLOR is set)"));
        option(program, "--width", raw_.width, "N",
               say("width of a line in cells (default: of the terminal, else 80)"));
        flag(program, "-v,--verbose", raw_.verbose,
             say("tell on standard error which files were read and how long it took"));
        flag(program, "-h,--help", raw_.help, say("this help; `jixiao COMMAND --help` says more"));
        flag(program, "--version", raw_.version, say("the version of the program"));
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
               say("list only rows of these statuses or states, as in red,amber,missing; the "
                   "counts stay whole"));
        option(app, "--format", raw_.format, "table|json|csv", say("form of the output"));
        option(app, "--fail-on", raw_.fail_on, "red|amber",
               say("exit with 1 when there is a red row, or an amber or red one"));
        add_published_options(app, raw_, catalog_);
        output(app);
    }

    void report(CLI::App& program) {
        auto& app =
            *command(program, "report",
                     say("make a report to hand on: a page, a spreadsheet, Markdown or data"),
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
               say("form of the output (default: html)"));
        form(app, say("make an official form instead: xlsx (default), html or json"));
        flag(app, "--bom", raw_.bom,
             say("begin CSV with a byte order mark, for older spreadsheets"));
        option(app, "-o,--output", raw_.output, "FILE|DIR",
               say("write to this file, or under the unit's name into this folder; whole or not "
                   "at all"));
    }

    void diff(CLI::App& program) {
        auto& app = *command(program, "diff", say("tell what changed between two periods"),
                             "jixiao diff 2024Q2 2024Q3\n"
                             "jixiao diff 2024Q1 2024Q3 --table 部门整体\n"
                             "jixiao diff 2024Q2 2024Q3 --format json -o diff.json");
        texts(app, "PERIOD PERIOD", say("the earlier period, then the later one"));
        selection(app);
        option(app, "--format", raw_.format, "text|json", say("form of the output"));
        output(app);
    }

    void check(CLI::App& program) {
        auto& app =
            *command(program, "check", say("find every mistake in the files of the workspace"),
                     "jixiao check\n"
                     "jixiao check -C samples/hongshan-2024\n"
                     "jixiao check --form monitoring --period 2024Q3\n"
                     "jixiao check --format sarif -o check.sarif");
        form(app, say("find what is still missing in this official form, too"));
        option(app, "--period", raw_.period, "PERIOD",
               say("of the form (default: the latest with actuals)"));
        option(app, "--format", raw_.format, "text|json|sarif", say("form of the output"));
        output(app);
    }

    void lint(CLI::App& program) {
        auto& app = *command(program, "lint", say("find what is doubtful in the targets"),
                             "jixiao lint -C samples/hongshan-2024\n"
                             "jixiao lint --summary\n"
                             "jixiao lint --table 部门整体 --format json -o lint.json");
        table(app);
        option(app, "--format", raw_.format, "text|json|sarif", say("form of the output"));
        flag(app, "--summary", raw_.summary,
             say("one page for each table: a score, counts and what to look at first"));
        output(app);
    }

    void explain(CLI::App& program) {
        auto& app = *command(program, "explain",
                             say("tell how a status came about, or how a target is read"),
                             "jixiao explain D-A-03 --period 2024Q3\n"
                             "jixiao explain 净增高新技术企业数量\n"
                             "jixiao explain \"≥115家\"");
        texts(app, "INDICATOR|TARGET",
              say("an indicator by its id, name or alias; else a target as text"));
        period(app);
    }

    void parse(CLI::App& program) {
        auto& app = *command(program, "parse", say("read target texts and show their meaning"),
                             "jixiao parse \"≥115家\" \"3至5天\"\n"
                             "jixiao parse --json 不低于2.1亿元\n"
                             "jixiao parse - < targets.txt");
        texts(app, "TEXT", say("targets; - reads one a line and writes one JSON object a line"));
        flag(app, "--json", raw_.json, say("one JSON object a line"));
    }

    void import(CLI::App& program) {
        auto& app = *command(program, "import", say("read a published budget document into tables"),
                             "jixiao import samples/documents/hongshan-2024-tables.txt -o tables\n"
                             "jixiao import budget.docx -o indicators/2024 --update");
        texts(app, "FILE",
              say("the document: a web page, .xlsx, text, CSV, or .docx, .pdf and others with a "
                  "converter; - is standard input"));
        option(app, "-o,--output", raw_.output, "DIR",
               say("the folder of the tables; files that are there are merged into"));
        flag(app, "--update", raw_.update, say("take over what changed in the document"));
        flag(app, "--dry-run", raw_.dry_run,
             say("show what was read, beside its places, and write nothing"));
        option(app, "--year", raw_.year, "YEAR",
               say("the year of the tables, when the document "
                   "does not say it or says it wrongly"));
        option(app, "--unit", raw_.unit, "NAME", say("the unit of the tables, likewise"));
        option(app, "--period", raw_.period, "PERIOD",
               say("the period of the actual values, likewise: 2024-07, 2024Q3, 2024H1 or 2024"));
    }

    void init(CLI::App& program) {
        auto& app =
            *command(program, "init", say("make a commented workspace that evaluates at once"),
                     "jixiao init my-unit");
        texts(app, "DIR", say("a folder that is not there yet, or is empty"));
    }

    void start(CLI::App& program) {
        auto& app = *command(program, "start",
                             say("begin the actuals file of a period, with a line for every "
                                 "indicator that is due"),
                             "jixiao start 2024-08\n"
                             "jixiao start 2024Q4 --for 科技经信管理事务\n"
                             "jixiao start 2024Q4 --owner 综合科");
        texts(app, "PERIOD", say("2024-07, 2024Q3, 2024H1 or 2024"));
        option(app, "--table,--for", raw_.table, "TABLE",
               say("only tables with this in their title, or with this code"));
        option(app, "--owner", raw_.owner, "OWNER", say("only indicators of this owner"));
        option(app, "-o,--output", raw_.output, "FILE",
               say("the new file (default: in the folder of actuals, named after the period)"));
    }

    void set(CLI::App& program) {
        auto& app =
            *command(program, "set",
                     say("write a value into the actuals file of a period; refused when wrong"),
                     "jixiao set 2024Q3 净增高新技术企业数量 96家\n"
                     "jixiao set 2024Q3 申报企业满意度 96% --evidence 三季度问卷\n"
                     "jixiao set 2024Q3 新增技改项目 4个 --category 其他 --reason 备案推迟到十月");
        texts(app, "PERIOD INDICATOR [VALUE]",
              say("the period, the indicator by its name, alias or id, and the value"));
        option(app, "--note", raw_.note, "TEXT", say("a note"));
        option(app, "--evidence", raw_.evidence, "TEXT", say("what shows it"));
        option(app, "--forecast", raw_.forecast, "VALUE", say("what the year will come to"));
        option(app, "--possibility", raw_.possibility, "确定能|有可能|完全不可能",
               say("whether the target can be met"));
        option(app, "--reason", raw_.reason, "TEXT", say("why it deviates"));
        option(app, "--category", raw_.category, "TEXT",
               say("the category of the reason, as in the official form"));
        option(app, "--score", raw_.score, "POINTS", say("the points given to graded text"));
        option(app, "--action", raw_.action, "TEXT", say("what is done about it"));
    }

    void watch(CLI::App& program) {
        auto& app = *command(program, "watch",
                             say("evaluate again at every save, and tell what it changed"),
                             "jixiao watch\n"
                             "jixiao watch -C samples/hongshan-2024 --period 2024Q3");
        period(app);
        selection(app);
    }

    void list(CLI::App& program) {
        auto& app = *command(program, "list",
                             say("list what the workspace has, or the units and profiles known"),
                             "jixiao list\n"
                             "jixiao list periods -C samples/hongshan-2024");
        app.add_option("what", raw_.subject, catalog_(say("what to list (default: indicators)")))
            ->type_name("indicators|periods|tables|profiles|units");
    }

    void profile(CLI::App& program) {
        auto& app = *command(program, "profile",
                             say("show the rules of a profile, or how two of them differ"),
                             "jixiao profile show\n"
                             "jixiao profile show shanxi --format json\n"
                             "jixiao profile diff cn-default shanxi");
        texts(app, "show|diff NAME",
              say("show: one profile (default: the one in force); diff: two"));
        option(app, "--format", raw_.format, "text|json", say("form of the output"));
        output(app);
    }

    void completion(CLI::App& program) {
        auto& app = *command(
            program, "completion", say("print the script that completes commands in a shell"),
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
               say("only tables with this in their title, or with this code"));
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
        catalog(say("Jixiao tracks performance indicators that are kept as plain text.")),
        "jixiao");
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
