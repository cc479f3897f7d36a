"""Records of indicators for the tests and benchmarks of many machines: the same for the same seed."""

import json
import random

TARGETS = ["≥{}家", "≤{}%", "{}-{}万元", "约{}家", ">{}次", "降低{}万元", "{}人"]
PERIODS = ["2024Q1", "2024Q2", "2024Q3"]


def record(rng, number):
    target = rng.choice(TARGETS)
    low = rng.randint(2, 900)
    unit = target.rpartition("{}")[2]
    reached = sorted(rng.randint(0, low * 2) for _ in PERIODS)
    return {"id": f"A-{number}", "body": f"第{number // 500 % 40}街道", "table": "department",
            "path": ["产出指标", "数量指标"], "name": f"指标{number}",
            "target": target.format(low, low * 2), "term": 2024,
            # So far above what is reported that no fall of so much is taken for the level itself.
            "history": {"2023": f"{low * 5}{unit}"},
            "actuals": {period: f"{value}{unit}" for period, value in zip(PERIODS, reached)
                        if rng.random() > 0.02}}


def write_records(path, count, seed):
    """Writes `count` records as NDJSON and gives the path."""
    rng = random.Random(seed)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            line = json.dumps(record(rng, number), ensure_ascii=False, separators=(",", ":"))
            out.write(line + "\n")
    return path
