#include "app/cli/starter.hpp"

#include "base/embedded.hpp"
#include "base/replaced.hpp"
#include "read/workspace/modeline.hpp"
#include "read/yaml/yaml_scalar.hpp"

namespace jixiao {
namespace {

std::string for_year(std::string_view text, int year) {
    auto shown = replaced(std::string{text}, "@YEAR@", std::to_string(year));
    shown = replaced(shown, "@YEAR-1@", std::to_string(year - 1));
    shown = replaced(shown, "@YEAR-2@", std::to_string(year - 2));
    return replaced(shown, "@YEAR+2@", std::to_string(year + 2));
}

}  // namespace

std::vector<std::pair<std::filesystem::path, std::string>> starter_files(Language language,
                                                                         int year,
                                                                         std::string const& unit) {
    auto const is_chinese = language == Language::zh;
    auto const folder = std::string{"starter/"} + (is_chinese ? "zh/" : "en/");
    auto const* const example = is_chinese ? "示例单位" : "An example unit";
    auto const name = unit.empty() ? std::string{example} : yaml_scalar(unit);
    auto const text = [&](char const* schema, char const* file) {
        return with_modeline(schema,
                             replaced(for_year(embedded(folder + file), year), "@UNIT@", name));
    };
    return {{"indicators/department.yaml", text("table", "indicators/department.yaml")},
            {"actuals/" + std::to_string(year) + "Q1.yaml", text("actuals", "actuals/2000Q1.yaml")},
            {"jixiao.yaml", text("workspace", "jixiao.yaml")}};
}

}  // namespace jixiao
