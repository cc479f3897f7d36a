#include "tests/workspace/history/given.hpp"

#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/history/server.hpp"

#include <boost/json.hpp>

#include <cstdlib>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace jixiao::tests {

std::string new_history(history::Kind kind, Scratch const& scratch) {
    return kind == history::Kind::sqlite ? (scratch.path() / "history.sqlite").string()
                                         : Server::running().new_schema();
}

std::unique_ptr<soci::session> open_past_program(history::Kind kind, std::string const& history) {
    return kind == history::Kind::sqlite
               ? std::make_unique<soci::session>(*soci::factory_sqlite3(), "db=" + history)
               : std::make_unique<soci::session>(*soci::factory_postgresql(), history);
}

GivenUnit::GivenUnit(history::Kind of_history) : kind{of_history} {
    std::filesystem::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", folder,
                          std::filesystem::copy_options::recursive);
    ::setenv("TZ", "CST-8", 1);  // times are shown as in China
    environment.now = "2024-10-08T01:02:03Z";
    environment.user = "张三";
    environment.history = new_history(kind, scratch);
}

tests::Outcome GivenUnit::run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"-C", folder});
    return start(arguments, "", environment);
}

void GivenUnit::edit(std::filesystem::path const& file, std::string const& from,
                     std::string const& to) {
    auto text = read_whole(file);
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    put(file, text.replace(at, from.size(), to));
}

std::size_t GivenUnit::closings() const {
    auto const listed = run({"history", "--format", "json"});
    INFO(listed.err);
    REQUIRE(listed.code == 0);
    return boost::json::parse(listed.out).at("closings").as_array().size();
}

}  // namespace jixiao::tests
