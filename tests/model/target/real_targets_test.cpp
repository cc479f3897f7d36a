#include "report/data/target_json.hpp"
#include "tests/model/target/reading.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>

using namespace jixiao;

namespace {

std::vector<std::vector<std::string>> rows_of(std::string const& path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) continue;
        std::vector<std::string> cells;
        std::istringstream stream{line};
        for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
        rows.push_back(std::move(cells));
    }
    return rows;
}

}  // namespace

TEST_CASE("real targets: every target of the 2024 tables is read as labelled by hand", "[target]") {
    auto const rows = rows_of(JIXIAO_SOURCE_DIR "/tests/model/target/real_targets.tsv");
    REQUIRE(rows.size() == 150);
    Catalog const english{Language::en};
    for (auto const& row : rows) {
        REQUIRE(row.size() == 7);
        CAPTURE(row[0]);
        auto const target = parse_target(row[0], test_units());
        REQUIRE(target.has_value());
        auto const json = boost::json::parse(target_json(row[0], target, english)).as_object();
        auto const member = [&](char const* key) {
            auto const* const value = json.if_contains(key);
            return value == nullptr ? std::string{} : std::string{value->as_string()};
        };
        CHECK(member("comparator") == row[1]);
        CHECK(member("low") == row[2]);
        CHECK(member("high") == row[3]);
        CHECK(member("unit") == row[4]);
        CHECK(member("kind") == row[5]);
        CHECK(member("canonical") == row[6]);
    }
}

TEST_CASE("target json: an error has its code and its place in characters", "[target]") {
    Catalog const english{Language::en};
    std::string const text = "≥115佳";
    auto const line = target_json(text, parse_target(text, test_units()), english);
    CHECK(line.find('\n') == std::string::npos);
    auto const json = boost::json::parse(line).as_object();
    auto const& error = json.at("error").as_object();
    CHECK(json.at("text").as_string() == text);
    CHECK(error.at("code").as_string() == "target-unit");
    CHECK(error.at("offset").as_int64() == 6);
    CHECK(error.at("column").as_int64() == 5);
    CHECK(error.at("hint").as_string() == "did you mean 家");
}

TEST_CASE("target json: a broken byte does not break the line", "[target]") {
    Catalog const english{Language::en};
    std::string const text = "5\xFF家";
    CHECK_NOTHROW(boost::json::parse(target_json(text, parse_target(text, test_units()), english)));
}
