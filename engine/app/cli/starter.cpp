#include "app/cli/starter.hpp"

#include "base/embedded.hpp"
#include "base/replaced.hpp"

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
                                                                         int year) {
    auto const folder = std::string{"starter/"} + (language == Language::zh ? "zh/" : "en/");
    auto const text = [&](char const* name) { return for_year(embedded(folder + name), year); };
    return {{"indicators/department.yaml", text("indicators/department.yaml")},
            {"actuals/" + std::to_string(year) + "Q1.yaml", text("actuals/2000Q1.yaml")},
            {"jixiao.yaml", text("jixiao.yaml")}};
}

}  // namespace jixiao
