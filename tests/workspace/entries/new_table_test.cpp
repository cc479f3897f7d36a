#include "workspace/entries/new_table.hpp"

#include "tests/catch.hpp"
#include "workspace/entries/new_id.hpp"

using namespace jixiao;

TEST_CASE("next_id: counts on from the highest that is taken", "[entries]") {
    auto const [like, taken, id] = GENERATE(table<std::string, std::set<std::string>, std::string>({
        {"D-A-07", {"D-A-07", "D-A-12", "D-L-30"}, "D-A-13"},
        {"D-A-99", {"D-A-99"}, "D-A-100"},
        {"D-A", {}, "D-A-01"},
        {"D-A", {"D-A-01", "D-A-x"}, "D-A-02"},
        {"7", {"7", "x"}, "8"},
        {"20240101000001", {"20240101000001"}, "20240101000001-01"},
    }));
    CHECK(entries::next_id(like, taken) == id);
}

TEST_CASE("new_table: a name of a project makes a name of a file", "[entries]") {
    auto const [project, stem] = GENERATE(table<std::string, std::string>({
        {"旧桥加固", "project-旧桥加固"},
        {"../../etc/passwd", "project-etc-passwd"},
        {"a b: c", "project-a-b-c"},
        {"", "department"},
    }));
    CHECK(entries::new_table_stem({"某局", 2024, project, {}}) == stem);
    CHECK(entries::new_table_stem({"某局", 2024, std::string(500, 'x'), {}}).size() <= 120);
}

TEST_CASE("new_table: jixiao.yaml names another file of tables as it names the others",
          "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"indicators: a.yaml  # 表\n", "indicators: [a.yaml, b.yaml]  # 表\n"},
        {"indicators: [a.yaml]  # 表\n", "indicators: [a.yaml, b.yaml]  # 表\n"},
        {"indicators:\n  - a.yaml  # 表\nactuals: x\n",
         "indicators:\n  - a.yaml  # 表\n  - b.yaml\nactuals: x\n"},
    }));
    CHECK(entries::manifest_with({"jixiao.yaml", before}, "b.yaml") == after);
    CHECK_FALSE(entries::manifest_with({"jixiao.yaml", "actuals: x\n"}, "b.yaml"));
}
