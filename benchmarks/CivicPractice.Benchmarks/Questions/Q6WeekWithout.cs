using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q6WeekWithout : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.WeekWithout;
}
