#include "cli/command_maker.hpp"

namespace jixiao {
namespace {

class HistoryMaker : public CommandMaker {
public:
    using CommandMaker::CommandMaker;

    void close(CLI::App& program) const {
        auto& app = *command(program, "close",
                             say("close a period: record its verdicts permanently, provided the "
                                 "files have no errors"),
                             "jixiao close 2024Q3\n"
                             "jixiao close 2024Q3 --with-gaps --by 张三\n"
                             "jixiao close 2024Q3 --restate --reason 审计后更正");
        texts(app, "PERIOD", say("2024-07, 2024Q3, 2024H1 or 2024"));
        option(app, "--by", raw_.history.by, "NAME",
               say("who closes it (default: your login name)"));
        flag(app, "--with-gaps", raw_.history.with_gaps,
             say("close even though actuals are missing"));
        flag(app, "--restate", raw_.history.restate,
             say("restate: close a closed period again with what has changed since"));
        option(app, "--reason", raw_.reason, "TEXT", say("reason for the restatement"));
    }

    void history(CLI::App& program) const {
        auto& app = *command(program, "history",
                             say("show when periods were closed and what has been restated since"),
                             "jixiao history\n"
                             "jixiao history --period 2024Q3\n"
                             "jixiao history --format json -o history.json");
        option(app, "--period", raw_.period, "PERIOD", say("only this period"));
        option(app, "--format", raw_.format, "text|json", say("output format"));
        output(app);
    }

    void trend(CLI::App& program) const {
        auto& app =
            *command(program, "trend", say("show an indicator across closed and open periods"),
                     "jixiao trend 净增高新技术企业数量\n"
                     "jixiao trend D-A-03 --format csv -o trend.csv");
        texts(app, "INDICATOR", say("an indicator by its id, name or alias"));
        option(app, "--format", raw_.format, "text|csv|json", say("output format"));
        output(app);
    }

    void published(CLI::App& app) const {
        flag(app, "--as-published", raw_.history.as_published,
             say("show the verdicts recorded when the period was closed"));
        option(app, "--closing", raw_.history.closing, "N",
               say("which closing of the period (default: the latest)"));
    }
};

}  // namespace

void add_history_commands(CLI::App& program, RawOptions& raw, Catalog const& catalog) {
    HistoryMaker const maker{raw, catalog};
    maker.close(program);
    maker.history(program);
    maker.trend(program);
}

void add_published_options(CLI::App& app, RawOptions& raw, Catalog const& catalog) {
    HistoryMaker{raw, catalog}.published(app);
}

}  // namespace jixiao
