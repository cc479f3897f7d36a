#include "system/run_program.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <map>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// What LibreOffice shows in the sheets of a workbook, each as the text of a CSV file by its name.
std::map<std::string, std::string> opened(std::filesystem::path const& workbook) {
    Scratch const scratch;
    auto const folder = scratch.path().string();
    // Comma, quote, UTF-8, cells as they are shown, all sheets.
    auto const result =
        run_program({"soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless",
                     "--norestore", "--convert-to",
                     "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,"
                     "false,false,false,-1",
                     "--outdir", folder, workbook.string()});
    INFO("libreoffice-calc-nogui has to be installed; .ci/setup.sh does it");
    CAPTURE(result.errors);
    REQUIRE(result.outcome == jixiao::Outcome::finished);
    REQUIRE(result.exit_code == 0);
    std::map<std::string, std::string> sheets;
    for (auto const& file : std::filesystem::directory_iterator{folder})
        if (file.path().extension() == ".csv") {
            auto const name = file.path().stem().string();
            sheets[name.substr(name.find('-') + 1)] = read_whole(file.path());
        }
    return sheets;
}

}  // namespace

TEST_CASE("office: LibreOffice opens the report and shows what was written", "[cli]") {
    Scratch const scratch;
    auto const workspace = scratch.path() / "unit";
    std::filesystem::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", workspace,
                          std::filesystem::copy_options::recursive);
    auto const table = workspace / "indicators/department.yaml";
    auto text = read_whole(table);
    text +=
        "      - {id: T-1, name: \"=1+1\", target: \"=100%\"}\n"
        "      - {id: T-2, name: _x0041_, target: ≥5家}\n";
    put(table, text);
    auto const file = (scratch.path() / "report.xlsx").string();
    auto const made = start(
        {"report", "-C", workspace.string(), "--period", "2024Q3", "--format", "xlsx", "-o", file});
    CAPTURE(made.err);
    REQUIRE(made.code == 0);
    auto const sheets = opened(file);
    REQUIRE(sheets.count("总览") == 1);
    REQUIRE(sheets.count("指标") == 1);
    auto const& rows = sheets.at("指标");
    CAPTURE(rows);
    for (auto const* part : {"状态,所在表,", "=1+1,=100%,", "_x0041_,≥5家,"})
        CHECK(rows.find(part) != std::string::npos);
}

TEST_CASE("office: LibreOffice opens a form, a sheet for each table", "[cli]") {
    Scratch const scratch;
    auto const file = (scratch.path() / "form.xlsx").string();
    REQUIRE(start({"report", "-C", "../report/forms/unit", "--form", "monitoring", "--period",
                   "2024Q3", "-o", file})
                .code == 0);
    auto const sheets = opened(file);
    CHECK(sheets.size() == 2);
    REQUIRE(sheets.count("部门整体") == 1);
    auto const& form = sheets.at("部门整体");
    CAPTURE(form);
    for (auto const* part : {"部门整体支出绩效运行监控表", ",25000,", "1-9月执行情况",
                             "走访企业数量,≥12家,5家,10家,,,√,,,两名走访人员借调"})
        CHECK(form.find(part) != std::string::npos);
}
