#pragma once

#include "tests/app/cli/program.hpp"
#include "tests/golden.hpp"

namespace jixiao::tests {

inline std::string const old_table = R"(# 本局的指标
table: department
unit: 青禾区卫生健康局
year: 2024
budget: 800万元
spending:
  公共卫生: 500万元
goals:
  - name: 年度目标
    term: annual
    indicators:
      - id: A-01
        path: [产出指标, 数量指标]
        name: 新增床位
        target: ≥60张        # 照批复抄写
        history: {2023: 50张}
        owner: 医政科
        plan: {Q1: 10%, Q4: 100%}
      - id: A-02
        path: [产出指标, 质量指标]
        name: 疫苗接种率
        target: ≥95%
        revised:
          - {from: 2024-06, target: ≥94%, reason: 年中调整}
      - {id: A-03, name: 患者投诉, target: 较上年下降10%}
  - name: 三年目标
    term: {from: 2024, to: 2026}
    indicators:
      - id: L-01
        name: 培训医护人员场次
        target: 3年共36场
  - name: 已到期的目标
    term: {from: 2022, to: 2024}
    indicators:
      - {id: L-02, name: 改造病房, target: ≥9间}
)";

/// A workspace of 2024, with its last month closed.
struct Health {
    Scratch scratch;
    std::filesystem::path folder = scratch.path() / "health-2024";
    Health() {
        put(folder / "jixiao.yaml", "indicators: t\nactuals: actuals\nlanguage: zh\n");
        put(folder / "t/department-2024.yaml", old_table);
        put(folder / "actuals/2024-12.yaml",
            "period: 2024-12\nactuals:\n  新增床位: 63张\n  疫苗接种率: 94.5%\n"
            "  患者投诉: 20件\n  培训医护人员场次: 12场\n  改造病房: 9间\n");
    }
    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"-C", folder.string()});
        return start(arguments);
    }
    std::filesystem::path next() const { return scratch.path() / "health-2025"; }
};

}  // namespace jixiao::tests
