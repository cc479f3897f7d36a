// From a save to what `jixiao watch` tells of it: the event, the wait until nobody writes, reading,
// judging and the text. Against putting everything together anew.

#include "rules/status/evaluate.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/bench/stopwatch.hpp"
#include "workspace/watch/folder_events.hpp"
#include "workspace/watch/settle.hpp"
#include "workspace/watch/watch.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace jixiao;
namespace fs = std::filesystem;

namespace {

std::string text_of(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The text with 未到期 for its first value.
std::string with_other_value(std::string text) {
    auto const value = text.find(": ", text.find("\nactuals:\n")) + 2;
    return text.replace(value, text.find('\n', value) - value, "未到期");
}

void save(fs::path const& file, std::string const& text) {
    auto const beside = file.string() + "~";
    std::ofstream{beside, std::ios::binary} << text;
    fs::rename(beside, file);
}

/// False when a save was not told.
bool race_saves(std::string const& name, fs::path const& folder, fs::path const& file, int rounds) {
    watch::LiveWorkspace live{folder};
    watch::Watch watch{live, {*parse_period("2024Q3"), {}, Language::en, {}, {}}};
    watch.begin("09:00:00");
    watch::FolderEvents events;
    events.follow(live.folders());
    auto const one = text_of(file), other = with_other_value(one);
    auto is_other = false, is_told = true;
    std::vector<bench::Contender> contenders{
        {"from save to text",
         [&] {
             is_other = !is_other;
             save(file, is_other ? other : one);
             events.wait(std::chrono::seconds{1});
             watch::settle(live);
             is_told &= watch.look("09:00:01").find("→") != std::string::npos;
         },
         {}},
        {"everything anew",
         [&] {
             for (auto const& member : live.members()) {
                 auto const whole = load_workspace(member.folder);
                 is_told &= !evaluate(whole.book, whole.actuals, whole.profile, whole.units,
                                      *parse_period("2024Q3"), Detail::verdicts)
                                 .verdicts.empty();
             }
         },
         {}},
    };
    bench::race(contenders, rounds);
    save(file, one);
    fmt::print("\n{}\n", name);
    for (auto const& each : contenders)
        fmt::print("  {:20} {:9.1f} ms ({:.1f}-{:.1f})\n", each.name, each.median() * 1e3,
                   each.least() * 1e3, each.most() * 1e3);
    return is_told;
}

}  // namespace

int main(int, char** arguments) {
    auto const root =
        fs::temp_directory_path() / fmt::format("jixiao-bench-{}", static_cast<long>(::getpid()));
    fs::create_directories(root);
    fs::path const sample{arguments[1]};
    fs::create_directories(root / "real");
    fs::copy(sample / "indicators/hongshan-2024", root / "real/indicators",
             fs::copy_options::recursive);
    fs::copy(sample / "samples/hongshan-2024/actuals", root / "real/actuals",
             fs::copy_options::recursive);
    std::ofstream{root / "real/jixiao.yaml"} << "indicators: indicators\nactuals: actuals\n";
    auto is_right =
        race_saves("251 indicators of 2024", root / "real", root / "real/actuals/2024Q3.yaml", 21);
    for (int unit = 0; unit < 400; ++unit)
        bench::write_generated_book(root / "units/all" / fmt::format("{:03}", unit), 250);
    std::ofstream{root / "units/jixiao.yaml"} << "workspaces: all\n";
    is_right &= race_saves("100 000 indicators of 400 units", root / "units",
                           root / "units/all/123/actuals/2024Q3-00000.yaml", 9);
    bench::write_generated_book(root / "one", 100'000);
    is_right &= race_saves("100 000 indicators of one unit, in 400 tables", root / "one",
                           root / "one/actuals/2024Q3-00123.yaml", 5);
    fs::remove_all(root);
    return is_right ? EXIT_SUCCESS : EXIT_FAILURE;
}
