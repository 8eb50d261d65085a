using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q2Sessions : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.Sessions;
}
