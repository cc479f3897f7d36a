#include "cli/run.hpp"

#include "cli/shell.hpp"
#include "report/printable.hpp"
#include "system/write_file.hpp"
#include "text/refusal.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <ostream>

namespace jixiao {
namespace {

std::shared_ptr<spdlog::logger> log_to(std::ostream& err) {
    auto log = std::make_shared<spdlog::logger>(
        "jixiao", std::make_shared<spdlog::sinks::ostream_sink_st>(err));
    log->set_pattern("jixiao: %v");
    return log;
}

int dispatch(Shell const& shell) {
    switch (shell.options.command) {
        case Command::none: break;
        case Command::evaluate: return evaluate_command(shell);
        case Command::report: return report_command(shell);
        case Command::diff: return diff_command(shell);
        case Command::check: return check_command(shell);
        case Command::lint: return lint_command(shell);
        case Command::explain: return explain_command(shell);
        case Command::parse: return parse_command(shell);
        case Command::import: return import_command(shell);
        case Command::init: return init_command(shell);
        case Command::start: return start_command(shell);
        case Command::set: return set_command(shell);
        case Command::sheet: return sheet_command(shell);
        case Command::watch: return watch_command(shell);
        case Command::close: return close_command(shell);
        case Command::history: return history_command(shell);
        case Command::trend: return trend_command(shell);
        case Command::serve: return serve_command(shell);
        case Command::bulk: return bulk_command(shell);
        case Command::export_: return export_command(shell);
        case Command::list: return list_command(shell);
        case Command::profile: return profile_command(shell);
        case Command::completion: return completion_command(shell);
    }
    write_to(shell.out, shell.options.help);
    return clean;
}

std::string words_for(std::exception const& error, Catalog const& catalog) {
    auto const* const refusal = dynamic_cast<Refusal const*>(&error);
    return refusal ? words_of(*refusal, catalog) : error.what();
}

}  // namespace

int run(std::span<std::string const> arguments, std::istream& in, std::ostream& out,
        std::ostream& err, Environment const& environment) {
    try {
        auto const options = read_options(arguments, environment);
        Shell const shell{in,          out,     err,
                          environment, options, options.verbose ? log_to(err) : nullptr};
        return dispatch(shell);
    } catch (std::exception const& error) {
        Catalog const catalog{early_language(arguments, environment)};
        err << "jixiao: " << printable(words_for(error, catalog)) << std::endl;
        return could_not_run;
    }
}

}  // namespace jixiao
