#include "tests/bench/generated_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <random>
#include <string_view>

namespace jixiao::bench {
namespace {

struct Shape {
    std::string_view path, target, actual;
    int least, most;
};

// Of the comparators of the 2024 tables, about in their proportions.
constexpr std::array shapes{
    Shape{"产出指标, 数量指标", "≥{}家", "{}家", 3, 300},
    Shape{"产出指标, 数量指标", "≥{}个", "{}个", 1, 40},
    Shape{"产出指标, 数量指标", "{}场", "{}场", 1, 20},
    Shape{"产出指标, 质量指标", "{}%", "{}%", 90, 100},
    Shape{"产出指标, 时效指标", "{}%", "{}%", 95, 100},
    Shape{"成本指标, 经济成本指标", "≤{}%", "{}%", 90, 100},
    Shape{"效益指标, 经济效益指标", "≥{}亿元", "{}亿元", 1, 400},
    Shape{"效益指标, 经济效益指标", "约{}万元", "{}万元", 100, 900},
    Shape{"效益指标, 社会效益指标", "{}次/年", "{}次", 1, 60},
    Shape{"满意度指标, 服务对象满意度指标", "{}%以上", "{}%", 85, 98},
};

}  // namespace

std::filesystem::path write_generated_book(std::filesystem::path const& folder,
                                           std::size_t indicators, std::size_t indicators_a_table) {
    std::filesystem::create_directories(folder / "indicators");
    std::filesystem::create_directories(folder / "actuals");
    std::ofstream{folder / "jixiao.yaml"} << "indicators: indicators\nactuals: actuals\n";
    std::mt19937 random{2024};
    auto const between = [&](int least, int most) {
        return std::uniform_int_distribution{least, most}(random);
    };
    for (std::size_t first = 0; first < indicators; first += indicators_a_table) {
        auto const number = first / indicators_a_table;
        std::ofstream table{folder / fmt::format("indicators/table-{:05}.yaml", number)};
        std::ofstream actuals{folder / fmt::format("actuals/2024Q3-{:05}.yaml", number)};
        table << fmt::format(
            "table: project\nunit: 某局\nyear: 2024\nproject: 项目{}\ncode: \"{:021}\"\n"
            "budget: 100万元\ngoals:\n  - name: 年度目标1\n    term: annual\n    indicators:\n",
            number, number);
        actuals << "period: 2024Q3\nvalues: to-date\nactuals:\n";
        auto const end = std::min(first + indicators_a_table, indicators);
        for (auto i = first; i < end; ++i) {
            auto const& shape = shapes[i % shapes.size()];
            auto const target = between(shape.least, shape.most);
            auto const actual = between(target / 2, target);
            table << fmt::format(
                "      - id: G{:07}\n        path: [{}]\n        name: 指标{}\n        target: {}\n"
                "        history: {{2022: {}, 2023: {}}}\n        basis: 计划数据\n",
                i, shape.path, i, fmt::format(fmt::runtime(shape.target), target),
                fmt::format(fmt::runtime(shape.actual), target),
                fmt::format(fmt::runtime(shape.actual), actual));
            actuals << fmt::format("  指标{}: {}\n", i,
                                   fmt::format(fmt::runtime(shape.actual), actual));
        }
    }
    return folder;
}

}  // namespace jixiao::bench
