#include "app/cli/run.hpp"

#include "app/cli/language.hpp"
#include "app/cli/shell.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "system/write_file.hpp"

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
    if (shell.options.command) return shell.options.command->run(shell);
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
