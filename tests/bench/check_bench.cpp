// What the local page waits for while somebody types: the check of one value, and of the whole file
// in which one character has changed, in a unit whose rows are all in one table and one file.

#include "app/web/desk.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/bench/stopwatch.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace jixiao;
namespace json = boost::json;

namespace {

/// False when the check was refused.
bool check(web::Desk& desk, json::object const& asked) {
    web::Request request;
    request.method = "POST";
    request.path = "/api/v1/check";
    request.headers = {
        {"host", "here"}, {"authorization", "Bearer token"}, {"content-type", "application/json"}};
    request.body = json::serialize(asked);
    auto response = web::answer(desk, request);
    if (response.later) response = response.later();
    return response.status == 200;
}

}  // namespace

int main() {
    constexpr std::size_t rows = 20'000;
    auto const folder = std::filesystem::temp_directory_path() /
                        fmt::format("jixiao-bench-{}", static_cast<long>(::getpid()));
    bench::write_generated_book(folder, rows, rows);
    watch::LiveWorkspace live{folder};
    web::Access access;
    access.hosts = {"here"};
    access.token = "token";
    access.session = "session";
    web::Desk desk{live, access, Catalog{Language::en}};
    web::take_over(desk);
    std::ifstream in{folder / "actuals/2024Q3-00000.yaml", std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    auto is_right = true;
    int turn = 0;
    std::vector<bench::Contender> contenders{
        {"one value",
         [&] {
             auto const value = fmt::format("{}家", ++turn % 7);
             is_right &= check(
                 desk,
                 {{"period", "2024Q3"},
                  {"entries", json::array{json::object{{"name", "指标10000"}, {"value", value}}}}});
         },
         {}},
        {"the whole file",
         [&] {
             auto changed = text;
             auto const at = changed.find(": ", changed.find("  指标10000:"));
             changed.insert(at + 2, fmt::format("{}", 1 + ++turn % 7));
             is_right &= check(desk, {{"file", "actuals/2024Q3-00000.yaml"}, {"text", changed}});
         },
         {}},
    };
    bench::race(contenders, 15);
    fmt::print("{} rows in one table\n", rows);
    for (auto const& each : contenders)
        fmt::print("  {:20} {:9.1f} ms ({:.1f}-{:.1f})\n", each.name, each.median() * 1e3,
                   each.least() * 1e3, each.most() * 1e3);
    std::filesystem::remove_all(folder);
    return is_right ? EXIT_SUCCESS : EXIT_FAILURE;
}
