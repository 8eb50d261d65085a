using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q6MonthWithout : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.MonthWithout;
}
