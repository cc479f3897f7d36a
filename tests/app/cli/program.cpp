#include "tests/app/cli/program.hpp"

#include "app/cli/run.hpp"

#include <sstream>

namespace jixiao::tests {

Environment plain_environment() {
    Environment environment;
    environment.locale = "zh_CN.UTF-8";
    environment.today = boost::gregorian::date{2024, 10, 8};
    return environment;
}

Outcome start(std::vector<std::string> const& arguments, std::string const& input,
              Environment const& environment) {
    return start_in(JIXIAO_SOURCE_DIR "/tests/app", arguments, input, environment);
}

Outcome start_in_english(std::vector<std::string> arguments, std::string const& input) {
    arguments.insert(arguments.begin(), {"--lang", "en"});
    return start(arguments, input);
}

Outcome start_in(std::filesystem::path const& folder, std::vector<std::string> const& arguments,
                 std::string const& input, Environment const& environment) {
    std::filesystem::current_path(folder);
    std::istringstream in{input};
    std::ostringstream out, err;
    auto const code = run(arguments, in, out, err, environment);
    return {code, out.str(), err.str()};
}

}  // namespace jixiao::tests
