#pragma once

#include "tests/app/cli/program.hpp"
#include "tests/app/cli/sheet_file.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <filesystem>
#include <string>

namespace jixiao::tests {

/// Ids of rows of the unit of these tests.
inline constexpr auto companies = "D-A-01", renewals = "D-A-02", clouds = "D-A-03",
                      quality = "D-A-05", satisfaction = "D-A-06", accidents = "P1-L-03";

/// A copy of the unit of these tests, with its sheet of 2024Q3.
struct Sent {
    Scratch scratch;
    std::string folder = (scratch.path() / "unit").string();
    std::string file = (scratch.path() / "sheet.xlsx").string();
    std::filesystem::path actuals = std::filesystem::path{folder} / "actuals" / "2024Q3.yaml";

    /// With further rows of the department's table.
    explicit Sent(std::string const& rows = "") {
        std::filesystem::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", folder,
                              std::filesystem::copy_options::recursive);
        auto const table = std::filesystem::path{folder} / "indicators" / "department.yaml";
        put(table, read_whole(table) + rows);
        auto const made = start({"sheet", "export", "2024Q3", file, "-C", folder});
        CAPTURE(made.err);
        REQUIRE(made.code == 0);
        REQUIRE(has(made.out, "已有完成值"));
    }
    Outcome import(std::string const& flag = "--yes") const {
        return start({"sheet", "import", file, flag, "-C", folder});
    }
    std::string text() const { return read_whole(actuals); }
};

}  // namespace jixiao::tests
