using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q1Overview : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.Overview;
}
