#include "tests/cli/program.hpp"

#include "cli/run.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace jixiao::tests {

Environment plain_environment() {
    Environment environment;
    environment.locale = "zh_CN.UTF-8";
    environment.today = boost::gregorian::date{2024, 10, 8};
    return environment;
}

Outcome start(std::vector<std::string> const& arguments, std::string const& input,
              Environment const& environment) {
    std::filesystem::current_path(JIXIAO_SOURCE_DIR "/tests/cli");
    std::istringstream in{input};
    std::ostringstream out, err;
    auto const code = run(arguments, in, out, err, environment);
    return {code, out.str(), err.str()};
}

void put(std::filesystem::path const& file, std::string const& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << text;
}

Scratch::Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "jixiao-test.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    path_ = name;
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace jixiao::tests
